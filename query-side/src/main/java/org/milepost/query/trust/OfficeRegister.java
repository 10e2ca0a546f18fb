package org.milepost.query.trust;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.Meta;
import org.milepost.api.Minute;
import org.milepost.api.RecordedEvent;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.access.Holding;
import org.milepost.api.trust.TrustLifeEvent.OfficeDelegated;
import org.milepost.api.trust.TrustLifeEvent.OfficeGranted;
import org.milepost.api.trust.TrustLifeEvent.TrustCreated;
import org.milepost.api.trust.TrustOffices;
import org.milepost.api.trust.TrustOffices.Given;
import org.milepost.api.trust.TrustQuery.OfficesOf;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;

/** Answers who was given which office of a trust, by whom, and whether it is still held. */
public final class OfficeRegister {
    private static final String ROW = "offices";

    private final Records records;

    /** How an office was given. */
    private record Giving(Optional<ActorId> by, Instant at, boolean founding, Optional<Minute> minute) {}

    public OfficeRegister(Records records) {
        this.records = records;
    }

    @QueryHandler
    TrustOffices answer(OfficesOf query, @MetaDataValue(Meta.ACTOR) String actor) {
        TrustReading reading = records.open(query.trust(), query.asOf(), new ActorId(actor));
        if (!reading.readsOfAllSchools(ROW)) {
            throw new Rejected(Rejection.unknown(reading.trust()));
        }
        Map<ItemId, Giving> givings = givings(reading);
        return new TrustOffices(
                reading.trust(),
                reading.moment(),
                reading.record().holdings().stream()
                        .map(holding -> given(holding, givings, reading))
                        .sorted(Comparator.comparing(Given::recordedAt)
                                .thenComparing(given -> given.office().grant())
                                .reversed())
                        .toList());
    }

    private static Given given(Holding holding, Map<ItemId, Giving> givings, TrustReading reading) {
        // A trust's first administrator has the office by the founding, and by no grant.
        Giving giving = Optional.ofNullable(givings.get(holding.grant())).orElseGet(() -> founding(reading));
        return new Given(
                holding, holding.on(reading.on()), giving.founding(), giving.minute(), giving.by(), giving.at());
    }

    private static Map<ItemId, Giving> givings(TrustReading reading) {
        Map<ItemId, Giving> givings = new HashMap<>();
        for (RecordedEvent recorded : reading.events()) {
            if (recorded.event() instanceof OfficeGranted e) {
                givings.put(e.grant(), new Giving(recorded.actor(), recorded.recordedAt(), e.founding(), e.minute()));
            }
            if (recorded.event() instanceof OfficeDelegated e) {
                givings.put(e.grant(), new Giving(recorded.actor(), recorded.recordedAt(), false, e.minute()));
            }
        }
        return givings;
    }

    private static Giving founding(TrustReading reading) {
        List<RecordedEvent> events = reading.events();
        return events.stream()
                .filter(recorded -> recorded.event() instanceof TrustCreated)
                .findFirst()
                .map(recorded -> new Giving(recorded.actor(), recorded.recordedAt(), true, Optional.empty()))
                .orElseGet(() -> new Giving(Optional.empty(), Instant.EPOCH, true, Optional.empty()));
    }
}
