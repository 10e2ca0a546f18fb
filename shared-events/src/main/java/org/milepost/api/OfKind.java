package org.milepost.api;

/**
 * An event or a command about something whose kind decides who may read and do it: a temperature check is the CEO's, a visit
 * of trustees is not. The authority table names the row of each kind.
 */
public interface OfKind {
    /** The kind, by the name that the authority table knows. */
    String ofKind();
}
