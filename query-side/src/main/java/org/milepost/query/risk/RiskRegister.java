package org.milepost.query.risk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.Meta;
import org.milepost.api.RecordedEvent;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.risk.RiskQuery.RisksOfSchool;
import org.milepost.api.risk.RiskQuery.RisksOfTrust;
import org.milepost.api.risk.SchoolRisks;
import org.milepost.api.risk.TrustRiskEvent.RiskAssessmentMade;
import org.milepost.api.risk.TrustRiskEvent.RiskAssessmentReviewed;
import org.milepost.api.risk.TrustRisks;
import org.milepost.api.risk.TrustRisks.Assessment;
import org.milepost.api.risk.TrustRisks.Review;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;
import org.milepost.query.school.IdentityView;

/** Answers what may go wrong at a school and in the trust, and when the trustees looked at it. */
public final class RiskRegister {
    private static final String ROW = "risks";
    private static final RisksView RISKS = new RisksView();
    private static final IdentityView IDENTITY = new IdentityView();

    private final Records records;

    public RiskRegister(Records records) {
        this.records = records;
    }

    @QueryHandler
    SchoolRisks answer(RisksOfSchool query, @MetaDataValue(Meta.ACTOR) String actor) {
        Reading reading = records.open(query.school(), query.asOf(), new ActorId(actor));
        if (!reading.reads(ROW)) {
            throw new Rejected(Rejection.unknown(reading.school()));
        }
        return new SchoolRisks(
                reading.school(), reading.moment(), reading.view(RISKS).on(reading.on()));
    }

    @QueryHandler
    TrustRisks answer(RisksOfTrust query, @MetaDataValue(Meta.ACTOR) String actor) {
        TrustReading trust = records.open(query.trust(), query.asOf(), new ActorId(actor));
        if (!trust.reads(ROW)) {
            throw new Rejected(Rejection.unknown(trust.trust()));
        }
        List<RecordedEvent> events = trust.events();
        return new TrustRisks(
                trust.trust(),
                trust.moment(),
                RisksView.ofTrust(events).on(trust.on()),
                trust.schools().stream()
                        .filter(reading -> reading.reads(ROW))
                        .map(reading -> new TrustRisks.Row(
                                reading.school(),
                                reading.view(IDENTITY).nameOn(reading.on()),
                                reading.moment().sequence(),
                                reading.view(RISKS).on(reading.on())))
                        .sorted(Comparator.comparing(TrustRisks.Row::name))
                        .toList(),
                assessments(events, trust.on()));
    }

    private static List<Assessment> assessments(List<RecordedEvent> events, LocalDate on) {
        return events.stream()
                .filter(recorded -> recorded.event() instanceof RiskAssessmentMade made
                        && !made.effectiveOn().isAfter(on))
                .map(recorded -> assessment((RiskAssessmentMade) recorded.event(), recorded.id(), events, on))
                .sorted(Comparator.comparing(Assessment::madeOn)
                        .thenComparing(Assessment::assessment)
                        .reversed())
                .toList();
    }

    private static Assessment assessment(
            RiskAssessmentMade made, String event, List<RecordedEvent> events, LocalDate on) {
        return new Assessment(
                made.assessment(),
                made.year(),
                made.summary(),
                made.schools(),
                made.effectiveOn(),
                made.decided(),
                reviews(made.assessment(), events, on),
                event);
    }

    private static List<Review> reviews(ItemId assessment, List<RecordedEvent> events, LocalDate on) {
        return events.stream()
                .filter(recorded -> recorded.event() instanceof RiskAssessmentReviewed reviewed
                        && reviewed.assessment().equals(assessment)
                        && !reviewed.effectiveOn().isAfter(on))
                .map(recorded -> review((RiskAssessmentReviewed) recorded.event(), recorded.id()))
                .toList();
    }

    private static Review review(RiskAssessmentReviewed reviewed, String event) {
        return new Review(reviewed.effectiveOn(), reviewed.review(), reviewed.schools(), reviewed.decided(), event);
    }
}
