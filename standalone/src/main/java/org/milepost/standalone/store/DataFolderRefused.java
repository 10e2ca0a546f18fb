package org.milepost.standalone.store;

/** A data folder that cannot be used as asked. The message is one sentence or two for the person who asked. */
public final class DataFolderRefused extends RuntimeException {

    public DataFolderRefused(String because) {
        super(because);
    }

    public DataFolderRefused(String because, Throwable cause) {
        super(because, cause);
    }
}
