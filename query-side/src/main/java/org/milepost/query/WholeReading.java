package org.milepost.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolEvent;
import org.milepost.query.documents.Documents;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads whole streams into documents, one school after another and each from its first event, without a look at the documents
 * there are: for a rebuild. Each document is written once. Several threads may each read some of the schools, with a reading
 * of their own each.
 */
public final class WholeReading {
    /** Written together, in characters of JSON or in documents. */
    private static final int MOST_CHARACTERS = 4 << 20;

    private static final int MOST_DOCUMENTS = 2_000;

    private final Documents documents;
    private final JsonMapper json;

    private @Nullable String school;
    private long head = -1;
    private final List<OfView<?>> views = new ArrayList<>();

    private final Map<String, List<Documents.Stored>> unwritten = new HashMap<>();
    private final List<Documents.Head> heads = new ArrayList<>();
    private int characters;
    private int waiting;

    private final Map<String, Map<String, Set<String>>> indexed = new HashMap<>();
    private final Map<String, Set<String>> written = new HashMap<>();
    private final Set<String> schools = new HashSet<>();

    public WholeReading(Documents documents, JsonMapper json) {
        this.documents = documents;
        this.json = json;
        Views.ALL.forEach(view -> views.add(new OfView<>(view)));
    }

    /** Reads the next event of the stream that is being read, or the first of the next stream. */
    public void read(RecordedEvent recorded) {
        for (Index.Entry entry : Index.entries(recorded.event())) {
            indexed.computeIfAbsent(entry.index(), index -> new HashMap<>())
                    .computeIfAbsent(entry.key(), key -> new TreeSet<>())
                    .add(entry.member());
        }
        if (recorded.event() instanceof SchoolEvent event) {
            String next = event.school().value();
            if (!next.equals(school)) {
                finishSchool();
                school = next;
            }
            views.forEach(view -> view.apply(recorded));
            head = recorded.sequence();
        }
    }

    /** Nothing follows: writes what is left. */
    public void finish() {
        finishSchool();
        write();
    }

    /** What the events read tell the indexes: index → key → members. */
    public Map<String, Map<String, Set<String>>> indexed() {
        return indexed;
    }

    /** The ids of the documents written, by view. */
    public Map<String, Set<String>> written() {
        return written;
    }

    /** The schools read. */
    public Set<String> schools() {
        return schools;
    }

    private void finishSchool() {
        String finished = school;
        if (finished == null) {
            return;
        }
        for (OfView<?> one : views) {
            one.parts.forEach((part, cell) -> {
                if (cell.sequence >= 0) {
                    String text = json.writeValueAsString(cell.state);
                    add(
                            one.view.name(),
                            new Documents.Stored(
                                    Projector.documentId(finished, part), cell.sequence, text, cell.trail.text()));
                    cell.checkpoints.forEach(checkpoint ->
                            add(one.view.name(), checkpoint.stored(Projector.documentId(finished, part), json)));
                }
            });
            one.parts.clear();
        }
        heads.add(new Documents.Head(finished, head));
        schools.add(finished);
        school = null;
        head = -1;
        if (characters > MOST_CHARACTERS || waiting > MOST_DOCUMENTS) {
            write();
        }
    }

    private void add(String view, Documents.Stored document) {
        unwritten.computeIfAbsent(view, name -> new ArrayList<>()).add(document);
        written.computeIfAbsent(view, name -> new HashSet<>()).add(document.id());
        characters += document.json().length();
        waiting++;
    }

    private void write() {
        unwritten.forEach(documents::write);
        documents.writeHeads(heads);
        unwritten.clear();
        heads.clear();
        characters = 0;
        waiting = 0;
    }

    /** What the school that is being read looks like in one view so far, by part. */
    private static final class OfView<S> {
        private final View<S> view;
        private final Map<String, Cell<S>> parts = new HashMap<>();

        private OfView(View<S> view) {
            this.view = view;
        }

        @SuppressWarnings("ReferenceEquality") // a view returns the very state where nothing changed
        private void apply(RecordedEvent recorded) {
            view.part(recorded).ifPresent(part -> {
                Cell<S> cell = parts.computeIfAbsent(part, name -> new Cell<>(view.initial()));
                S next = view.apply(cell.state, recorded);
                if (next != cell.state) {
                    cell.state = next;
                    cell.sequence = recorded.sequence();
                    cell.trail.add(recorded.sequence());
                    if (cell.trail.isAtCheckpoint()) {
                        cell.checkpoints.add(new Checkpoint(cell.trail.length(), cell.sequence, next));
                    }
                }
            });
        }
    }

    /** A state, with the sequence of the last event that changed it, and of those before. */
    private static final class Cell<S> {
        private S state;
        private long sequence = -1;
        private final Trail trail = new Trail();
        private final List<Checkpoint> checkpoints = new ArrayList<>();

        private Cell(S state) {
            this.state = state;
        }
    }
}
