package org.milepost.query.ect;

import java.time.LocalDate;
import java.util.Comparator;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.Meta;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.ect.EctQuery.EctOfSchool;
import org.milepost.api.ect.SchoolEct;
import org.milepost.api.ect.SchoolEct.Programme;
import org.milepost.api.ect.SchoolEct.Said;
import org.milepost.query.Reading;
import org.milepost.query.Records;

/** Answers which programmes for early career teachers a school had, and how they went. */
public final class EctProgrammes {
    private static final String ROW = "ect";
    private static final EctView ECT = new EctView();

    private final Records records;

    public EctProgrammes(Records records) {
        this.records = records;
    }

    @QueryHandler
    SchoolEct answer(EctOfSchool query, @MetaDataValue(Meta.ACTOR) String actor) {
        Reading reading = records.open(query.school(), query.asOf(), new ActorId(actor));
        if (!reading.reads(ROW)) {
            throw new Rejected(Rejection.unknown(reading.school()));
        }
        return new SchoolEct(
                reading.school(),
                reading.moment(),
                reading.view(ECT).programmes().stream()
                        .filter(entry -> !entry.begun().effectiveOn().isAfter(reading.on()))
                        .map(entry -> programme(entry, reading.on()))
                        .sorted(Comparator.comparing(Programme::begunOn)
                                .thenComparing(Programme::programme)
                                .reversed())
                        .toList());
    }

    private static Programme programme(EctView.Entry entry, LocalDate on) {
        return new Programme(
                entry.begun().programme(),
                entry.begun().year(),
                entry.begun().firstYear(),
                entry.begun().secondYear(),
                entry.begun().effectiveOn(),
                entry.reviews().stream()
                        .filter(review -> !review.effectiveOn().isAfter(on))
                        .map(review -> new Said(review.review(), review.effectiveOn()))
                        .toList(),
                entry.ended()
                        .filter(end -> !end.effectiveOn().isAfter(on))
                        .map(end -> new Said(end.outcome(), end.effectiveOn())),
                entry.event());
    }
}
