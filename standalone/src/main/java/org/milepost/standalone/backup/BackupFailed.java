package org.milepost.standalone.backup;

/** A backup cannot be made, or is none that can be relied on; the sentence says why. */
public final class BackupFailed extends RuntimeException {
    BackupFailed(String because) {
        super(because, null, false, false);
    }
}
