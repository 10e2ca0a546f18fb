package org.milepost.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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

    /** So many documents are handed over at once; with more than that, several views are written at the same time. */
    private static final int MANY = 500;

    private final Documents documents;
    private final JsonMapper json;
    private final long mostInMemory;

    private final Map<String, School> schools = new HashMap<>();
    /** Documents that changed since the last write: those of each view, in the order of {@link Views#ALL}. */
    private final List<Set<Held<?>>> changed = new ArrayList<>();

    private final Set<School> advanced = new LinkedHashSet<>();
    private final Map<String, Map<String, Set<String>>> indexed = new HashMap<>();
    private long batches;
    private long inMemory;
    private long unwritten;

    public Projector(Documents documents, JsonMapper json) {
        this(documents, json, MOST_IN_MEMORY);
    }

    Projector(Documents documents, JsonMapper json, long mostInMemory) {
        this.documents = documents;
        this.json = json;
        this.mostInMemory = mostInMemory;
        Views.ALL.forEach(view -> changed.add(new LinkedHashSet<>()));
    }

    /** Reads a batch of events, in the order in which they stand in their streams, and writes what changed. */
    public synchronized void project(List<RecordedEvent> batch) {
        read(batch);
        write();
    }

    /** Reads a batch into memory only; {@link #write} is to follow before it counts as read. */
    public synchronized void read(List<RecordedEvent> batch) {
        batches++;
        Map<String, List<RecordedEvent>> bySchool = new LinkedHashMap<>();
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof SchoolEvent event) {
                bySchool.computeIfAbsent(event.school().value(), school -> new ArrayList<>())
                        .add(recorded);
            }
        }
        loadHeads(bySchool);
        List<Unread> fresh = new ArrayList<>();
        bySchool.forEach((id, events) -> {
            School school = schools.get(id);
            if (school != null) {
                List<RecordedEvent> unread = unread(events, school.head);
                if (!unread.isEmpty()) {
                    fresh.add(new Unread(school, unread));
                }
            }
        });
        loadDocuments(fresh);
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
        List<Set<Held<?>>> ofViews =
                changed.stream().filter(ofView -> !ofView.isEmpty()).toList();
        boolean many = ofViews.stream().mapToInt(Set::size).sum() > MANY;
        // While the store takes the documents of one view, those of another become JSON.
        (many ? ofViews.parallelStream() : ofViews.stream()).forEach(this::write);
        ofViews.forEach(this::written);
        indexed.forEach(documents::addToIndex);
        indexed.clear();
        if (!advanced.isEmpty()) {
            documents.writeHeads(advanced.stream()
                    .map(school -> new Documents.Head(school.id, school.head))
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
        schools.clear();
        changed.forEach(Set::clear);
        advanced.clear();
        indexed.clear();
        inMemory = 0;
        unwritten = 0;
    }

    /** Knows how far every school of the batch has been read; a school with a gap is forgotten and looked up again. */
    private void loadHeads(Map<String, List<RecordedEvent>> bySchool) {
        List<String> unknown = new ArrayList<>();
        bySchool.forEach((id, events) -> {
            School school = schools.get(id);
            if (school == null) {
                unknown.add(id);
            } else if (events.stream()
                            .mapToLong(RecordedEvent::sequence)
                            .filter(sequence -> sequence > school.head)
                            .findFirst()
                            .orElse(school.head + 1)
                    > school.head + 1) {
                forget(school);
                unknown.add(id);
            }
        });
        if (!unknown.isEmpty()) {
            Map<String, Long> found = documents.heads(unknown);
            unknown.forEach(id -> schools.put(id, new School(id, found.getOrDefault(id, -1L))));
        }
    }

    private void forget(School school) {
        school.held().forEach(one -> {
            inMemory -= one.size;
            changed.get(one.place).remove(one);
        });
        schools.remove(school.id);
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

    /** Finds the documents that each event belongs to, and loads those that are not in memory, for each view all at once. */
    private void loadDocuments(List<Unread> fresh) {
        for (int place = 0; place < Views.ALL.size(); place++) {
            View<?> view = Views.ALL.get(place);
            Map<String, Held<?>> wanted = new LinkedHashMap<>();
            for (Unread unread : fresh) {
                for (int i = 0; i < unread.events.size(); i++) {
                    Optional<String> part = view.part(unread.events.get(i));
                    if (part.isPresent()) {
                        unread.targets[place][i] = target(unread.school, view, place, part.get(), wanted);
                    }
                }
            }
            if (!wanted.isEmpty()) {
                Map<String, Documents.Stored> found = documents.load(view.name(), wanted.keySet());
                wanted.forEach((id, one) -> {
                    Documents.Stored stored = found.get(id);
                    if (stored != null) {
                        one.load(stored, json);
                        inMemory += one.size;
                    }
                    one.keep();
                });
            }
        }
    }

    private Held<?> target(School school, View<?> view, int place, String part, Map<String, Held<?>> wanted) {
        Held<?> known = school.views.get(place).get(part);
        if (known == null) {
            known = wanted.computeIfAbsent(
                    documentId(school.id, part), id -> new Held<>(school, view, place, part, id));
        }
        known.touched = batches;
        return known;
    }

    /** All views of one school or none: an event that cannot be read leaves the school as it was. */
    private void fold(Unread unread) {
        Set<Held<?>> folded = new LinkedHashSet<>();
        try {
            for (Held<?>[] ofView : unread.targets) {
                for (int i = 0; i < ofView.length; i++) {
                    Held<?> one = ofView[i];
                    if (one != null && one.fold(unread.events.get(i))) {
                        folded.add(one);
                    }
                }
            }
        } catch (RuntimeException e) {
            unread.school.held().forEach(Held::stayAsItWas);
            throw e;
        }
        for (Held<?> one : folded) {
            one.takeOver();
            changed.get(one.place).add(one);
        }
        unread.school.head = unread.events.getLast().sequence();
        advanced.add(unread.school);
    }

    private void write(Set<Held<?>> ofView) {
        String view = ofView.iterator().next().view.name();
        List<Documents.Stored> some = new ArrayList<>();
        for (Held<?> one : ofView) {
            String text = json.writeValueAsString(one.state);
            String trail = one.trail.text();
            one.written = text.length() + trail.length();
            one.checkpoints.forEach(checkpoint -> some.add(checkpoint.stored(one.id, json)));
            some.add(new Documents.Stored(one.id, one.sequence, text, trail));
            if (some.size() >= MANY) {
                documents.write(view, some);
                some.clear();
            }
        }
        if (!some.isEmpty()) {
            documents.write(view, some);
        }
    }

    private void written(Set<Held<?>> ofView) {
        for (Held<?> one : ofView) {
            inMemory += one.written - one.size;
            one.size = one.written;
            one.checkpoints.clear();
        }
        ofView.clear();
    }

    /** Called when nothing is unwritten. Once full, it makes room for a while, or the next document would fill it again. */
    private void forgetOldest() {
        if (!isFull()) {
            return;
        }
        List<Held<?>> oldest = schools.values().stream()
                .flatMap(School::held)
                .sorted(Comparator.comparingLong(one -> one.touched))
                .toList();
        for (Held<?> one : oldest) {
            if (inMemory <= mostInMemory / 2) {
                return;
            }
            inMemory -= one.size;
            one.leave();
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

    /** A school as far as it is in memory: how far it has been read, and for each view the parts touched last. */
    private static final class School {
        private final String id;
        private long head;
        private final List<Map<String, Held<?>>> views = new ArrayList<>(Views.ALL.size());

        private School(String id, long head) {
            this.id = id;
            this.head = head;
            Views.ALL.forEach(view -> views.add(new HashMap<>(2)));
        }

        private Stream<Held<?>> held() {
            return views.stream().flatMap(parts -> parts.values().stream());
        }
    }

    /** Events of a school that are to be folded, and for each view the document that each of them belongs to. */
    private static final class Unread {
        private final School school;
        private final List<RecordedEvent> events;
        private final @Nullable Held<?>[][] targets;

        private Unread(School school, List<RecordedEvent> events) {
            this.school = school;
            this.events = events;
            this.targets = new Held<?>[Views.ALL.size()][events.size()];
        }
    }

    /** A document as it stands in memory, and what it will be once all views of its school have been folded. */
    private static final class Held<S> {
        private final School school;
        private final View<S> view;
        private final int place;
        private final String part;
        private final String id;
        private S state;
        private long sequence = -1;
        private S next;
        private long nextSequence = -1;
        /** Up to the next state; so much of it leads to the state. */
        private Trail trail = new Trail();

        private int trodden;
        /** Not written yet. */
        private final List<Checkpoint> checkpoints = new ArrayList<>(0);

        private int size;
        private int written;
        private long touched;

        private Held(School school, View<S> view, int place, String part, String id) {
            this.school = school;
            this.view = view;
            this.place = place;
            this.part = part;
            this.id = id;
            this.state = view.initial();
            this.next = state;
        }

        private void load(Documents.Stored stored, JsonMapper json) {
            state = json.readValue(stored.json(), view.type());
            sequence = stored.sequence();
            trail = Trail.of(stored.trail());
            trodden = trail.length();
            size = stored.json().length() + stored.trail().length();
            stayAsItWas();
        }

        private void keep() {
            school.views.get(place).put(part, this);
        }

        private void leave() {
            school.views.get(place).remove(part);
        }

        /** Whether the event changes it. */
        @SuppressWarnings("ReferenceEquality") // a view returns the very state where nothing changed
        private boolean fold(RecordedEvent recorded) {
            if (recorded.sequence() <= nextSequence) {
                return false;
            }
            S after = view.apply(next, recorded);
            if (after == next) {
                return false;
            }
            next = after;
            nextSequence = recorded.sequence();
            trail.add(nextSequence);
            if (trail.isAtCheckpoint()) {
                checkpoints.add(new Checkpoint(trail.length(), nextSequence, after));
            }
            return true;
        }

        private void takeOver() {
            state = next;
            sequence = nextSequence;
            trodden = trail.length();
        }

        private void stayAsItWas() {
            next = state;
            nextSequence = sequence;
            trail.shorten(trodden);
            checkpoints.removeIf(checkpoint -> checkpoint.changes() > trodden);
        }
    }
}
