package org.milepost.query;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.milepost.api.RecordedEvent;
import org.milepost.api.TrustEvent;
import org.milepost.api.TrustId;
import org.milepost.api.trust.TrustRecord;

/** What a trust has decided, now or as known at some instant. */
public final class TrustRecords {
    private static final int MOMENTS = 100;

    private final Streams streams;
    private final ConcurrentHashMap<TrustId, TrustRecord> now = new ConcurrentHashMap<>();

    /** What trusts looked like, for those moments that were asked about last: it does not change any more. */
    private final Map<Then, TrustRecord> then = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Then, TrustRecord> eldest) {
            return size() > MOMENTS;
        }
    };

    /** A trust when its stream had so many events. */
    private record Then(TrustId trust, int events) {}

    public TrustRecords(Streams streams) {
        this.streams = streams;
    }

    /** Up to the head of the trust's stream. */
    public TrustRecord now(TrustId trust) {
        List<RecordedEvent> all = streams.whole(trust);
        TrustRecord known = now.getOrDefault(trust, TrustRecord.NONE);
        if (known.sequence() + 1 < all.size()) {
            TrustRecord folded = fold(known, all.subList((int) known.sequence() + 1, all.size()));
            now.merge(trust, folded, (one, other) -> one.sequence() >= other.sequence() ? one : other);
            return folded;
        }
        return known;
    }

    void forget() {
        now.clear();
        synchronized (then) {
            then.clear();
        }
    }

    /** As known at that instant; now, if none is named. */
    public TrustRecord knownBy(TrustId trust, Optional<Instant> instant) {
        return instant.map(then -> asItWas(trust, streams.knownBy(trust, then))).orElseGet(() -> now(trust));
    }

    private TrustRecord asItWas(TrustId trust, List<RecordedEvent> known) {
        Then moment = new Then(trust, known.size());
        synchronized (then) {
            TrustRecord before = then.get(moment);
            if (before != null) {
                return before;
            }
        }
        TrustRecord folded = fold(TrustRecord.NONE, known);
        synchronized (then) {
            then.put(moment, folded);
        }
        return folded;
    }

    private static TrustRecord fold(TrustRecord before, List<RecordedEvent> events) {
        TrustRecord record = before;
        for (RecordedEvent recorded : events) {
            record = record.apply(recorded.sequence(), (TrustEvent) recorded.event());
        }
        return record;
    }
}
