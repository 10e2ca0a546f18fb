package org.milepost.standalone.intake;

/** An import that cannot be done as asked, and of which nothing more is recorded. Says why in a sentence or two. */
public final class ImportRefused extends RuntimeException {
    public ImportRefused(String because) {
        super(because);
    }

    public ImportRefused(String because, Throwable cause) {
        super(because, cause);
    }
}
