package org.milepost.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.milepost.api.RecordedEvent;
import org.milepost.api.TrustEvent;
import org.milepost.api.TrustId;
import org.milepost.api.trust.TrustRecord;

/** What a trust has decided, now or as known at some instant. */
public final class TrustRecords {
    private final Streams streams;
    private final ConcurrentHashMap<TrustId, TrustRecord> now = new ConcurrentHashMap<>();

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

    /** As known at that instant; now, if none is named. */
    public TrustRecord knownBy(TrustId trust, Optional<Instant> instant) {
        return instant.map(then -> fold(TrustRecord.NONE, streams.knownBy(trust, then)))
                .orElseGet(() -> now(trust));
    }

    private static TrustRecord fold(TrustRecord before, List<RecordedEvent> events) {
        TrustRecord record = before;
        for (RecordedEvent recorded : events) {
            record = record.apply(recorded.sequence(), (TrustEvent) recorded.event());
        }
        return record;
    }
}
