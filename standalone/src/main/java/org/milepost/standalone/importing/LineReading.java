package org.milepost.standalone.importing;

/** How one kind of file's lines are understood, from the first to the last of one file. */
interface LineReading<R> {
    void line(Fields fields, Findings<R> findings);

    /** The file has ended; tells what only the whole file could. */
    default void end(Findings<R> findings) {}
}
