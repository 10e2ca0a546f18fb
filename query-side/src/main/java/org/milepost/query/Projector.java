package org.milepost.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolEvent;
import org.milepost.query.documents.Documents;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads events into the documents of every view: loads what a batch touches once, skips what a document has seen, folds,
 * writes each changed document whole, and last of all notes how far each school has been read. Redelivery is harmless.
 */
public final class Projector {
    private final Documents documents;
    private final JsonMapper json;

    public Projector(Documents documents, JsonMapper json) {
        this.documents = documents;
        this.json = json;
    }

    /** Reads a batch of events, in the order in which they stand in their streams. */
    public void project(List<RecordedEvent> batch) {
        Map<String, List<RecordedEvent>> bySchool = new LinkedHashMap<>();
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof SchoolEvent event) {
                bySchool.computeIfAbsent(event.school().value(), school -> new ArrayList<>())
                        .add(recorded);
            }
        }
        for (View<?> view : Views.ALL) {
            project(view, bySchool);
        }
        indexes(batch).forEach(documents::addToIndex);
        Map<String, Long> known = documents.heads(bySchool.keySet());
        documents.writeHeads(bySchool.entrySet().stream()
                .map(entry -> new Documents.Head(
                        entry.getKey(), entry.getValue().getLast().sequence()))
                // An old batch delivered again tells nothing new of how far the school has been read.
                .filter(head -> head.sequence() > known.getOrDefault(head.school(), -1L))
                .toList());
    }

    @SuppressWarnings("ReferenceEquality") // a view returns the very state where nothing changed
    private <S> void project(View<S> view, Map<String, List<RecordedEvent>> bySchool) {
        Map<String, List<RecordedEvent>> byDocument = new LinkedHashMap<>();
        bySchool.forEach((school, events) -> {
            for (RecordedEvent recorded : events) {
                view.part(recorded)
                        .ifPresent(part -> byDocument
                                .computeIfAbsent(documentId(school, part), id -> new ArrayList<>())
                                .add(recorded));
            }
        });
        Map<String, Documents.Stored> before = documents.load(view.name(), byDocument.keySet());
        List<Documents.Stored> after = new ArrayList<>();
        byDocument.forEach((id, events) -> {
            Documents.Stored stored = before.get(id);
            S state = stored == null ? view.initial() : json.readValue(stored.json(), view.type());
            long sequence = stored == null ? -1 : stored.sequence();
            S folded = state;
            long folding = sequence;
            long seen = sequence;
            for (RecordedEvent recorded : events) {
                if (recorded.sequence() > seen) {
                    seen = recorded.sequence();
                    S next = view.apply(folded, recorded);
                    if (next != folded) {
                        folded = next;
                        folding = recorded.sequence();
                    }
                }
            }
            if (folded != state) {
                after.add(new Documents.Stored(id, folding, json.writeValueAsString(folded)));
            }
        });
        documents.write(view.name(), after);
    }

    /** The id of a part of a school's view. */
    public static String documentId(String school, String part) {
        return part.isEmpty() ? school : school + "/" + part;
    }

    /** What the indexes learn from events: index → key → members. */
    static Map<String, Map<String, Set<String>>> indexes(List<RecordedEvent> batch) {
        Map<String, Map<String, Set<String>>> indexes = new HashMap<>();
        for (RecordedEvent recorded : batch) {
            Index.entries(recorded.event())
                    .forEach(entry -> indexes.computeIfAbsent(entry.index(), index -> new HashMap<>())
                            .computeIfAbsent(entry.key(), key -> new TreeSet<>())
                            .add(entry.member()));
        }
        return indexes;
    }
}
