package org.milepost.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
 * Reads events into the documents of every view. It folds in memory, where the documents touched last stay decoded, and
 * writes each changed document whole: at once, or after many events when there is much to catch up with. Redelivery is
 * harmless: what a school's documents have seen is skipped.
 *
 * <p>What stays in memory is trusted only while a school's events follow one another without a gap. A gap means that
 * somebody else has read on meanwhile, and the documents are loaded again.
 */
public final class Projector {
    /** JSON kept decoded, in characters: decoded it takes several times as much, so a small part of the heap. */
    private static final long MOST_IN_MEMORY = Runtime.getRuntime().maxMemory() / 32;

    private final Documents documents;
    private final JsonMapper json;
    private final long mostInMemory;

    /** The documents touched last, the longest untouched first. */
    private final LinkedHashMap<Key, Held<?>> held = new LinkedHashMap<>(256, 0.75f, true);
    /** How far each school has been read into memory. */
    private final Map<String, Long> heads = new HashMap<>();

    private final Set<Held<?>> changed = new LinkedHashSet<>();
    private final Set<String> advanced = new LinkedHashSet<>();
    private final Map<String, Map<String, Set<String>>> indexed = new HashMap<>();
    private long inMemory;
    private long unwritten;

    public Projector(Documents documents, JsonMapper json) {
        this(documents, json, MOST_IN_MEMORY);
    }

    Projector(Documents documents, JsonMapper json, long mostInMemory) {
        this.documents = documents;
        this.json = json;
        this.mostInMemory = mostInMemory;
    }

    /** Reads a batch of events, in the order in which they stand in their streams, and writes what changed. */
    public synchronized void project(List<RecordedEvent> batch) {
        read(batch);
        write();
    }

    /** Reads a batch into memory only; {@link #write} is to follow before it counts as read. */
    public synchronized void read(List<RecordedEvent> batch) {
        Map<String, List<RecordedEvent>> bySchool = new LinkedHashMap<>();
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof SchoolEvent event) {
                bySchool.computeIfAbsent(event.school().value(), school -> new ArrayList<>())
                        .add(recorded);
            }
        }
        loadHeads(bySchool);
        Map<String, List<RecordedEvent>> fresh = new LinkedHashMap<>();
        bySchool.forEach((school, events) -> {
            List<RecordedEvent> unread = unread(events, heads.getOrDefault(school, -1L));
            if (!unread.isEmpty()) {
                fresh.put(school, unread);
            }
        });
        for (View<?> view : Views.ALL) {
            loadDocuments(view, fresh);
        }
        fresh.forEach(this::fold);
        indexes(batch)
                .forEach((index, keys) ->
                        keys.forEach((key, members) -> indexed.computeIfAbsent(index, name -> new HashMap<>())
                                .computeIfAbsent(key, name -> new TreeSet<>())
                                .addAll(members)));
        unwritten += batch.size();
    }

    /** Writes everything that has changed since the last time, and last of all how far each school has been read. */
    public synchronized void write() {
        for (View<?> view : Views.ALL) {
            List<Held<?>> ofView =
                    changed.stream().filter(one -> one.view.equals(view)).toList();
            if (!ofView.isEmpty()) {
                documents.write(view.name(), ofView.stream().map(this::stored).toList());
                ofView.forEach(changed::remove);
            }
        }
        indexed.forEach(documents::addToIndex);
        indexed.clear();
        if (!advanced.isEmpty()) {
            documents.writeHeads(advanced.stream()
                    .map(school -> new Documents.Head(school, heads.getOrDefault(school, -1L)))
                    .toList());
            advanced.clear();
        }
        unwritten = 0;
        forgetOldest();
    }

    /** Events read since the last write. */
    synchronized long unwritten() {
        return unwritten;
    }

    /** Whether as much is kept decoded as may be, so that it is time to write and to forget some. */
    synchronized boolean isFull() {
        return inMemory > mostInMemory;
    }

    /** Forgets what is in memory, unwritten changes too: whoever calls this reads those events again. */
    public synchronized void forget() {
        held.clear();
        heads.clear();
        changed.clear();
        advanced.clear();
        indexed.clear();
        inMemory = 0;
        unwritten = 0;
    }

    /** Knows how far every school of the batch has been read; a school with a gap is forgotten and looked up again. */
    private void loadHeads(Map<String, List<RecordedEvent>> bySchool) {
        List<String> unknown = new ArrayList<>();
        bySchool.forEach((school, events) -> {
            Long head = heads.get(school);
            if (head == null) {
                unknown.add(school);
            } else if (events.stream()
                            .mapToLong(RecordedEvent::sequence)
                            .filter(sequence -> sequence > head)
                            .findFirst()
                            .orElse(head + 1)
                    > head + 1) {
                forget(school);
                unknown.add(school);
            }
        });
        if (!unknown.isEmpty()) {
            Map<String, Long> found = documents.heads(unknown);
            unknown.forEach(school -> heads.put(school, found.getOrDefault(school, -1L)));
        }
    }

    private void forget(String school) {
        held.values().removeIf(one -> {
            boolean gone = one.school.equals(school);
            if (gone) {
                inMemory -= one.size;
                changed.remove(one);
            }
            return gone;
        });
        heads.remove(school);
        advanced.remove(school);
    }

    private static List<RecordedEvent> unread(List<RecordedEvent> events, long head) {
        List<RecordedEvent> unread = new ArrayList<>(events.size());
        long last = head;
        for (RecordedEvent recorded : events) {
            if (recorded.sequence() > last) {
                unread.add(recorded);
                last = recorded.sequence();
            }
        }
        return unread;
    }

    private <S> void loadDocuments(View<S> view, Map<String, List<RecordedEvent>> bySchool) {
        Map<String, String> wanted = new LinkedHashMap<>();
        bySchool.forEach((school, events) -> {
            for (RecordedEvent recorded : events) {
                view.part(recorded).ifPresent(part -> {
                    String id = documentId(school, part);
                    if (!held.containsKey(new Key(view.name(), id))) {
                        wanted.put(id, school);
                    }
                });
            }
        });
        if (wanted.isEmpty()) {
            return;
        }
        Map<String, Documents.Stored> found = documents.load(view.name(), wanted.keySet());
        wanted.forEach((id, school) -> {
            Documents.Stored stored = found.get(id);
            Held<S> loaded = stored == null
                    ? new Held<>(view, school, id, view.initial(), -1, 0)
                    : new Held<>(
                            view,
                            school,
                            id,
                            json.readValue(stored.json(), view.type()),
                            stored.sequence(),
                            stored.json().length());
            held.put(new Key(view.name(), id), loaded);
            inMemory += loaded.size;
        });
    }

    /** All views of one school or none: an event that cannot be read leaves the school as it was. */
    private void fold(String school, List<RecordedEvent> events) {
        List<Folded<?>> folded = new ArrayList<>();
        for (View<?> view : Views.ALL) {
            folded.addAll(fold(view, school, events));
        }
        for (Folded<?> one : folded) {
            one.takeOver();
            changed.add(one.held);
        }
        heads.put(school, events.getLast().sequence());
        advanced.add(school);
    }

    @SuppressWarnings("ReferenceEquality") // a view returns the very state where nothing changed
    private <S> List<Folded<S>> fold(View<S> view, String school, List<RecordedEvent> events) {
        Map<String, Folded<S>> byPart = new LinkedHashMap<>();
        for (RecordedEvent recorded : events) {
            view.part(recorded).ifPresent(part -> {
                Folded<S> folded = byPart.computeIfAbsent(part, name -> new Folded<>(held(view, school, name)));
                if (recorded.sequence() > folded.held.sequence) {
                    S next = view.apply(folded.state, recorded);
                    if (next != folded.state) {
                        folded.state = next;
                        folded.sequence = recorded.sequence();
                    }
                }
            });
        }
        return byPart.values().stream()
                .filter(folded -> folded.state != folded.held.state)
                .toList();
    }

    @SuppressWarnings("unchecked") // kept under the view's own name
    private <S> Held<S> held(View<S> view, String school, String part) {
        @Nullable Held<?> one = held.get(new Key(view.name(), documentId(school, part)));
        if (one == null) {
            throw new IllegalStateException("Documents are loaded before they are folded.");
        }
        return (Held<S>) one;
    }

    private Documents.Stored stored(Held<?> one) {
        String text = json.writeValueAsString(one.state);
        inMemory += text.length() - one.size;
        one.size = text.length();
        return new Documents.Stored(one.id, one.sequence, text);
    }

    /** Called when nothing is unwritten. Once full, it makes room for a while, or the next document would fill it again. */
    private void forgetOldest() {
        if (!isFull()) {
            return;
        }
        var oldest = held.values().iterator();
        while (inMemory > mostInMemory / 2 && oldest.hasNext()) {
            inMemory -= oldest.next().size;
            oldest.remove();
        }
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

    private record Key(String view, String id) {}

    /** A document as it stands in memory. */
    private static final class Held<S> {
        private final View<S> view;
        private final String school;
        private final String id;
        private S state;
        private long sequence;
        private int size;

        private Held(View<S> view, String school, String id, S state, long sequence, int size) {
            this.view = view;
            this.school = school;
            this.id = id;
            this.state = state;
            this.sequence = sequence;
            this.size = size;
        }
    }

    /** What a document will be, once all views of its school have been folded. */
    private static final class Folded<S> {
        private final Held<S> held;
        private S state;
        private long sequence;

        private Folded(Held<S> held) {
            this.held = held;
            this.state = held.state;
            this.sequence = held.sequence;
        }

        private void takeOver() {
            held.state = state;
            held.sequence = sequence;
        }
    }
}
