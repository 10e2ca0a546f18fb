package org.milepost.standalone.importing;

/** Told how far into a file the reading is. */
@FunctionalInterface
public interface Progress {
    Progress UNWATCHED = bytes -> {};

    void at(long bytesRead);
}
