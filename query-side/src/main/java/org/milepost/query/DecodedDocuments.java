package org.milepost.query;

import java.util.LinkedHashMap;
import java.util.Optional;
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

    /**
     * The state that a document holds.
     *
     * @param head how far the school has been read, looked up before: documents are written before heads, so what is found now
     *     is not older
     */
    <S> S load(View<S> view, String id, long head) {
        Key key = new Key(view.name(), id);
        Decoded known = known(key);
        if (known != null && known.head == head) {
            return view.type().cast(known.state);
        }
        Optional<Documents.Stored> stored = documents.load(view.name(), id);
        if (stored.isEmpty()) {
            return view.initial();
        }
        S state = known != null && known.sequence == stored.get().sequence()
                ? view.type().cast(known.state)
                : json.readValue(stored.get().json(), view.type());
        keep(
                key,
                new Decoded(
                        state,
                        stored.get().sequence(),
                        head,
                        stored.get().json().length()));
        return state;
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
