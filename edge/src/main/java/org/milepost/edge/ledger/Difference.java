package org.milepost.edge.ledger;

/**
 * Something in the record that is not what it was.
 *
 * @param log in which log
 * @param sequence at which event, counted from 0; where the log is too short, the first that is missing
 * @param what what is wrong, in a sentence
 */
public record Difference(String log, long sequence, String what) {
    @Override
    public String toString() {
        return "%s, event %d: %s".formatted(log, sequence, what);
    }
}
