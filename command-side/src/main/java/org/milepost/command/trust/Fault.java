package org.milepost.command.trust;

/**
 * One thing that is wrong in a file, told to whoever wrote it.
 *
 * @param line counted from 1
 * @param field where in the file's structure, such as {@code bands[2].rapApprover}; empty for the file as a whole
 */
public record Fault(int line, String field, String because) {
    @Override
    public String toString() {
        return field.isEmpty() ? "line " + line + ": " + because : "line " + line + ", " + field + ": " + because;
    }
}
