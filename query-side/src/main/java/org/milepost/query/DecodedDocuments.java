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

    private final Documents documents;
    private final JsonMapper json;
    private final LinkedHashMap<Key, Decoded> decoded = new LinkedHashMap<>(256, 0.75f, true);
    private long inMemory;

    private record Key(String view, String id) {}

    /** A state, the event it stands at, and how far the school had been read when it was looked up. */
    private record Decoded(Object state, long sequence, long head, long size) {}

    DecodedDocuments(Documents documents, JsonMapper json) {
        this.documents = documents;
        this.json = json;
    }

    /** The state that a document holds; see {@link #load(View, List, long)}. */
    <S> S load(View<S> view, String id, long head) {
        return load(view, List.of(id), head).getFirst();
    }

    /**
     * The states that documents hold, in the order asked for; the initial state for one that is not there.
     *
     * @param head how far the school has been read, looked up before: documents are written before heads, so what is found now
     *     is not older
     */
    <S> List<S> load(View<S> view, List<String> ids, long head) {
        List<String> wanted = new ArrayList<>();
        Map<String, S> states = new HashMap<>();
        for (String id : ids) {
            Decoded known = known(new Key(view.name(), id));
            if (known != null && known.head == head) {
                states.put(id, view.type().cast(known.state));
            } else {
                wanted.add(id);
            }
        }
        if (!wanted.isEmpty()) {
            Map<String, Documents.Stored> found = documents.load(view.name(), wanted);
            wanted.forEach(id -> states.put(id, decode(view, id, found.get(id), head)));
        }
        return ids.stream().map(states::get).toList();
    }

    private <S> S decode(View<S> view, String id, Documents.@Nullable Stored stored, long head) {
        Key key = new Key(view.name(), id);
        if (stored == null) {
            if (head >= 0) { // a school that does not exist leaves nothing behind, however often it is asked for
                keep(key, new Decoded(view.initial(), ABSENT, head, 0));
            }
            return view.initial();
        }
        Decoded known = known(key);
        S state = known != null && known.sequence == stored.sequence()
                ? view.type().cast(known.state)
                : json.readValue(stored.json(), view.type());
        keep(key, new Decoded(state, stored.sequence(), head, stored.json().length()));
        return state;
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
