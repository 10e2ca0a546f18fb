package org.milepost.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.milepost.query.documents.Documents;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents as readers want them. The ones asked for last stay decoded, because decoding a long school's document takes most of
 * the time of an answer; each is good for as long as nothing more has been read of its school.
 */
final class DecodedDocuments {
    /** JSON kept decoded, in characters: decoded it takes several times as much, so a small part of the heap. */
    private static final long MOST_IN_MEMORY = Runtime.getRuntime().maxMemory() / 64;

    private static final long ABSENT = -1;
    private static final Trail NO_TRAIL = new Trail();

    private final Documents documents;
    private final JsonMapper json;
    private final LinkedHashMap<Key, Decoded> decoded = new LinkedHashMap<>(256, 0.75f, true);
    private long inMemory;

    private record Key(String view, String id) {}

    /** A document: its state, the last event that changed it, −1 if there is none, and all that did. */
    interface Found<S> {
        S state();

        long sequence();

        Trail trail();
    }

    /** A state, the events that led to it, the last of them, and how far the school had been read when it was looked up. */
    private record Decoded(State state, Trail trail, long sequence, long head, long size) {
        private <S> Found<S> of(View<S> view) {
            return new Found<>() {
                @Override
                public S state() {
                    return view.type().cast(state.of(view));
                }

                @Override
                public long sequence() {
                    return sequence;
                }

                @Override
                public Trail trail() {
                    return trail;
                }
            };
        }
    }

    /** A state that is decoded when it is wanted: whoever asks about the past often wants only the trail. */
    private final class State {
        private @Nullable String text;
        private @Nullable Object state;

        private State(@Nullable String text) {
            this.text = text;
        }

        private synchronized Object of(View<?> view) {
            Object known = state;
            if (known == null) {
                known = text == null ? view.initial() : json.readValue(text, view.type());
                state = known;
                text = null;
            }
            return known;
        }
    }

    DecodedDocuments(Documents documents, JsonMapper json) {
        this.documents = documents;
        this.json = json;
    }

    /** The state that a document holds; see {@link #find(View, List, long)}. */
    <S> S load(View<S> view, String id, long head) {
        return find(view, List.of(id), head).getFirst().state();
    }

    /** The states that documents hold; see {@link #find(View, List, long)}. */
    <S> List<S> load(View<S> view, List<String> ids, long head) {
        return find(view, ids, head).stream().map(Found::state).toList();
    }

    /**
     * Documents, in the order asked for; the initial state for one that is not there.
     *
     * @param head how far the school has been read, looked up before: documents are written before heads, so what is found now
     *     is not older
     */
    <S> List<Found<S>> find(View<S> view, List<String> ids, long head) {
        Map<String, Long> heads = new LinkedHashMap<>();
        ids.forEach(id -> heads.put(id, head));
        return find(view, heads);
    }

    /** Documents of several schools, each with how far its school has been read; see {@link #find(View, List, long)}. */
    <S> List<Found<S>> find(View<S> view, Map<String, Long> heads) {
        List<String> wanted = new ArrayList<>();
        Map<String, Found<S>> documentsFound = new HashMap<>();
        heads.forEach((id, head) -> {
            Decoded known = known(new Key(view.name(), id));
            if (known != null && known.head == head) {
                documentsFound.put(id, known.of(view));
            } else {
                wanted.add(id);
            }
        });
        if (!wanted.isEmpty()) {
            Map<String, Documents.Stored> stored = documents.load(view.name(), wanted);
            wanted.forEach(id -> documentsFound.put(
                    id,
                    document(view, id, stored.get(id), heads.getOrDefault(id, ABSENT))
                            .of(view)));
        }
        return heads.keySet().stream().map(documentsFound::get).toList();
    }

    private Decoded document(View<?> view, String id, Documents.@Nullable Stored stored, long head) {
        Key key = new Key(view.name(), id);
        if (stored == null) {
            Decoded absent = new Decoded(new State(null), NO_TRAIL, ABSENT, head, 0);
            if (head >= 0) { // a school that does not exist leaves nothing behind, however often it is asked for
                keep(key, absent);
            }
            return absent;
        }
        Decoded known = known(key);
        Decoded decoded = known != null && known.sequence == stored.sequence()
                ? new Decoded(known.state, known.trail, known.sequence, head, known.size)
                : new Decoded(
                        new State(stored.json()),
                        Trail.of(stored.trail()),
                        stored.sequence(),
                        head,
                        stored.json().length() + stored.trail().length());
        keep(key, decoded);
        return decoded;
    }

    synchronized void forget() {
        decoded.clear();
        inMemory = 0;
    }

    private synchronized @Nullable Decoded known(Key key) {
        return decoded.get(key);
    }

    private synchronized void keep(Key key, Decoded one) {
        Decoded before = decoded.put(key, one);
        inMemory += one.size - (before == null ? 0 : before.size);
        var oldest = decoded.values().iterator();
        while (inMemory > MOST_IN_MEMORY && decoded.size() > 1) {
            inMemory -= oldest.next().size;
            oldest.remove();
        }
    }
}
