package org.milepost.query.rap;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.Meta;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.phase.Placement;
import org.milepost.api.rap.RapQuery.RapsOf;
import org.milepost.api.rap.RapQuery.RapsOfTrust;
import org.milepost.api.rap.Raps;
import org.milepost.api.rap.TrustRaps;
import org.milepost.api.strategy.BandTerms;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;
import org.milepost.query.phase.PhaseView;
import org.milepost.query.school.IdentityView;

/** Answers which RAPs there are, how each stands, and who must approve what waits. */
public final class RapRegister {
    private static final String ROW = "rap";
    private static final IdentityView IDENTITY = new IdentityView();
    private static final PhaseView PHASE = new PhaseView();
    private static final RapView RAPS = new RapView();

    private final Records records;

    public RapRegister(Records records) {
        this.records = records;
    }

    @QueryHandler
    Raps answer(RapsOf query, @MetaDataValue(Meta.ACTOR) String actor) {
        Reading reading = records.open(query.school(), query.asOf(), new ActorId(actor));
        if (!reading.reads(ROW)) {
            throw new Rejected(Rejection.unknown(query.school()));
        }
        return new Raps(reading.school(), reading.moment(), all(reading));
    }

    @QueryHandler
    TrustRaps answer(RapsOfTrust query, @MetaDataValue(Meta.ACTOR) String actor) {
        TrustReading trust = records.open(query.trust(), query.asOf(), new ActorId(actor));
        if (!trust.reads(ROW)) {
            throw new Rejected(Rejection.unknown(query.trust()));
        }
        return new TrustRaps(
                trust.trust(),
                trust.moment(),
                trust.schools().stream()
                        .filter(reading -> reading.reads(ROW))
                        .flatMap(RapRegister::ofSchool)
                        .sorted(Comparator.comparing(TrustRaps.OfSchool::name))
                        .toList());
    }

    /** Every RAP of the school, the one proposed last first; none for a reader who may not read RAPs. */
    public static List<Raps.Rap> all(Reading reading) {
        Optional<BandTerms> band = band(reading);
        return reading.reads(ROW)
                ? stories(reading)
                        .map(story -> story.told(band, reading.trust(), reading.school()))
                        .toList()
                : List.of();
    }

    /** The school's open RAPs at a glance, the one proposed last first; for readers who may read RAPs. */
    public static List<Raps.Glance> open(Reading reading) {
        Optional<BandTerms> band = band(reading);
        return stories(reading)
                .filter(story -> story.state().isOpen())
                .map(story -> story.glance(band, reading.trust(), reading.school()))
                .toList();
    }

    private static Stream<TrustRaps.OfSchool> ofSchool(Reading reading) {
        String name = reading.view(IDENTITY).nameOn(reading.on());
        return open(reading).stream().map(glance -> new TrustRaps.OfSchool(reading.school(), name, glance));
    }

    private static Stream<RapStory> stories(Reading reading) {
        return reading.whole(RAPS).plans().reversed().stream()
                .flatMap(plan -> RapStory.of(plan, reading.on()).stream());
    }

    private static Optional<BandTerms> band(Reading reading) {
        return reading.view(PHASE).on(reading.on()).map(Placement::terms);
    }
}
