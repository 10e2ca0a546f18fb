package org.milepost.standalone.intake;

import org.milepost.standalone.importing.ImportSource;
import org.milepost.standalone.importing.Progress;

/** Told how far an import is: first it reads, file by file, then it records. */
public interface Watch {
    /** Told of the bytes of a file that have been read. */
    Progress reading(ImportSource source);

    /** Told of the rows that have been recorded, of so many. */
    Progress recording(long rows);
}
