package org.milepost.query.trust;

import java.util.List;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.Meta;
import org.milepost.api.trust.TrustList;
import org.milepost.api.trust.TrustOverview;
import org.milepost.api.trust.TrustQuery.AllTrusts;
import org.milepost.api.trust.TrustQuery.TrustOf;
import org.milepost.api.trust.TrustRecord;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;

/** Answers what a trust has decided for its schools. */
public final class Trusts {
    private final Records records;

    public Trusts(Records records) {
        this.records = records;
    }

    @QueryHandler
    TrustList answer(AllTrusts query, @MetaDataValue(Meta.ACTOR) String actor) {
        return new TrustList(records.trustsOf(new ActorId(actor)).stream()
                .map(trust -> new TrustList.Entry(trust.trust().orElseThrow(), trust.name()))
                .toList());
    }

    @QueryHandler
    TrustOverview answer(TrustOf query, @MetaDataValue(Meta.ACTOR) String actor) {
        TrustReading reading = records.open(query.trust(), query.asOf(), new ActorId(actor));
        TrustRecord record = reading.record();
        return new TrustOverview(
                reading.trust(),
                reading.moment(),
                record.name(),
                record.groupUid(),
                record.goLiveOn(),
                record.editionOn(reading.on()),
                record.editions().stream()
                        .map(adopted ->
                                new TrustOverview.EditionFrom(adopted.edition().code(), adopted.from()))
                        .toList(),
                record.catalogueOn(reading.on()),
                record.calendar(),
                reading.schools().stream().map(Reading::school).toList(),
                reading.reads("offices")
                        ? record.holdings().stream()
                                .filter(holding -> holding.on(reading.on()))
                                .toList()
                        : List.of());
    }
}
