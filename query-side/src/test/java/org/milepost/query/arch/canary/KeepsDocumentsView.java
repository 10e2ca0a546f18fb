package org.milepost.query.arch.canary;

import java.util.Map;
import org.bson.Document;

/** Planted: a view that keeps documents. */
public final class KeepsDocumentsView {
    Document document() {
        return new Document(Map.of());
    }
}
