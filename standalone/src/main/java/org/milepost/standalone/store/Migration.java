package org.milepost.standalone.store;

import java.nio.file.Path;

/**
 * Brings a data folder from one format to the next. It runs with the folder to itself and after everything in it has
 * been copied; if it throws, the copy is put back.
 */
public interface Migration {

    /** The format this step starts from; it ends at the one after. */
    int from();

    void migrate(Path folder) throws Exception;
}
