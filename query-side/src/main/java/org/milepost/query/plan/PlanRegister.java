package org.milepost.query.plan;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.Meta;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.plan.PlanQuery.PlanOf;
import org.milepost.api.plan.PlanQuery.PlansOf;
import org.milepost.api.plan.PlanQuery.PlansOfTrust;
import org.milepost.api.plan.SchoolPlan;
import org.milepost.api.plan.SchoolPlans;
import org.milepost.api.plan.TrustPlans;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;
import org.milepost.query.school.IdentityView;

/** Answers which improvement plans there are, how each stands, and which school has none for the year. */
public final class PlanRegister {
    private static final String ROW = "plan";
    private static final IdentityView IDENTITY = new IdentityView();
    private static final PlansView PLANS = new PlansView();

    private final Records records;

    public PlanRegister(Records records) {
        this.records = records;
    }

    @QueryHandler
    SchoolPlans answer(PlansOf query, @MetaDataValue(Meta.ACTOR) String actor) {
        Reading reading = readable(records.open(query.school(), query.asOf(), new ActorId(actor)));
        return new SchoolPlans(
                reading.school(),
                reading.moment(),
                reading.view(PLANS).plans().reversed().stream()
                        .flatMap(plan -> PlanStory.of(plan, reading.on()).stream())
                        .map(story -> story.glance(reading.trust(), reading.school()))
                        .sorted(Comparator.comparing(SchoolPlans.Glance::year).reversed())
                        .toList());
    }

    @QueryHandler
    SchoolPlan answer(PlanOf query, @MetaDataValue(Meta.ACTOR) String actor) {
        Reading reading = readable(records.open(query.school(), query.asOf(), new ActorId(actor)));
        return reading.view(PLANS).plans().stream()
                .filter(plan -> plan.plan().equals(query.plan()))
                .flatMap(plan -> PlanStory.of(plan, reading.on()).stream())
                .findFirst()
                .map(story -> story.told(reading.school(), reading.moment(), reading.trust()))
                .orElseThrow(() -> new Rejected(
                        Rejection.scope("plan.unknown", "There is no such plan here, or there was none on that day.")));
    }

    @QueryHandler
    TrustPlans answer(PlansOfTrust query, @MetaDataValue(Meta.ACTOR) String actor) {
        TrustReading trust = records.open(query.trust(), query.asOf(), new ActorId(actor));
        if (!trust.reads(ROW)) {
            throw new Rejected(Rejection.unknown(query.trust()));
        }
        SchoolYear year = query.year().orElseGet(() -> SchoolYear.of(trust.on()));
        return new TrustPlans(
                trust.trust(),
                trust.moment(),
                year,
                trust.schools().stream()
                        .filter(reading -> reading.reads(ROW))
                        .map(reading -> new TrustPlans.OfSchool(
                                reading.school(),
                                reading.view(IDENTITY).nameOn(reading.on()),
                                reading.moment().sequence(),
                                of(reading, year)))
                        .sorted(Comparator.comparing(TrustPlans.OfSchool::name))
                        .toList());
    }

    /** The plan of the school year that the reading is about, if there is one and the reader may read it. */
    public static Optional<SchoolPlans.Glance> ofTheYear(Reading reading) {
        return reading.reads(ROW) ? of(reading, SchoolYear.of(reading.on())) : Optional.empty();
    }

    /** The school's plan of that year, as it stands on the day of the reading. */
    private static Optional<SchoolPlans.Glance> of(Reading reading, SchoolYear year) {
        return stories(reading, year)
                .reduce((first, second) -> second)
                .map(story -> story.glance(reading.trust(), reading.school()));
    }

    private static Stream<PlanStory> stories(Reading reading, SchoolYear year) {
        return reading.view(PLANS).plans().stream()
                .filter(plan -> plan.year().equals(year))
                .flatMap(plan -> PlanStory.of(plan, reading.on()).stream())
                .filter(PlanStory::isOfItsYear);
    }

    private static Reading readable(Reading reading) {
        if (!reading.reads(ROW)) {
            throw new Rejected(Rejection.unknown(reading.school()));
        }
        return reading;
    }
}
