package org.milepost.standalone.importing;

/**
 * What became of one line of a file. A line may give a row and a warning; line numbers are those an editor shows, also
 * where a quoted field runs over several lines (then it is the line on which the record begins).
 */
public sealed interface ImportLine<R> {
    long line();

    /** The line was understood. */
    record Read<R>(long line, R row) implements ImportLine<R> {}

    /** The line could not be used; everything else in the file still is. */
    record Rejected<R>(long line, String reason) implements ImportLine<R> {}

    /** The line was used, and somebody should know this about it. */
    record Warned<R>(long line, String warning) implements ImportLine<R> {}

    /** The line is in order and not for us: a sponsor is no membership, a local authority's total is no school. */
    record PassedOver<R>(long line, String reason) implements ImportLine<R> {}
}
