package org.milepost.web.arch.canary;

import java.util.Map;
import org.bson.Document;

/** Planted: a page that knows the document store. */
public final class KeepsDocuments {
    Document document() {
        return new Document(Map.of());
    }
}
