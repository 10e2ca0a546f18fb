package org.milepost.standalone.importing;

/** A cell that cannot mean what its column says; its line is rejected with this reason. */
final class BadCell extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadCell(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
