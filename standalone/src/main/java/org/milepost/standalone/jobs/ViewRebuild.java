package org.milepost.standalone.jobs;

import org.milepost.standalone.importing.Progress;

/** Reads all views anew from the record while the server goes on answering. */
@FunctionalInterface
public interface ViewRebuild {
    /**
     * Reads everything.
     *
     * @param progress told of the events read
     */
    void run(Progress progress);
}
