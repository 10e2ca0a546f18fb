package org.milepost.standalone.ledger;

/** An export cannot be made as asked; the sentence says why. */
public final class ExportRefused extends RuntimeException {
    ExportRefused(String because) {
        super(because, null, false, false);
    }
}
