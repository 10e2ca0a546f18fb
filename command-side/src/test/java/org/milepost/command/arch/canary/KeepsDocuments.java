package org.milepost.command.arch.canary;

import java.util.Map;
import org.bson.Document;

/** Planted: the command side knows the document store. */
public final class KeepsDocuments {
    Document document() {
        return new Document(Map.of());
    }
}
