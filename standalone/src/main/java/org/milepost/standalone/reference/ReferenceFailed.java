package org.milepost.standalone.reference;

import java.sql.SQLException;

/** The reference table cannot be read or written: a fault of the machine, never of a question or a file. */
public final class ReferenceFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReferenceFailed(SQLException cause) {
        super("The reference table cannot be used: " + cause.getMessage(), cause);
    }
}
