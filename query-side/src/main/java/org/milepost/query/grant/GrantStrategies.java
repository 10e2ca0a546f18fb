package org.milepost.query.grant;

import java.util.Comparator;
import java.util.List;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.Meta;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.grant.GrantEvent.GrantStrategyPublished;
import org.milepost.api.grant.GrantQuery.GrantsOfSchool;
import org.milepost.api.grant.SchoolGrants;
import org.milepost.api.grant.SchoolGrants.Strategy;
import org.milepost.query.Reading;
import org.milepost.query.Records;

/** Answers which strategies a school published for its grants. */
public final class GrantStrategies {
    private static final String ROW = "grants";
    private static final GrantsView GRANTS = new GrantsView();

    private final Records records;

    public GrantStrategies(Records records) {
        this.records = records;
    }

    @QueryHandler
    SchoolGrants answer(GrantsOfSchool query, @MetaDataValue(Meta.ACTOR) String actor) {
        Reading reading = records.open(query.school(), query.asOf(), new ActorId(actor));
        if (!reading.reads(ROW)) {
            throw new Rejected(Rejection.unknown(reading.school()));
        }
        List<GrantsView.Entry> published = reading.view(GRANTS).published().stream()
                .filter(entry -> !entry.said().effectiveOn().isAfter(reading.on()))
                .toList();
        return new SchoolGrants(
                reading.school(),
                reading.moment(),
                published.stream()
                        .map(entry -> strategy(entry, published))
                        .sorted(Comparator.comparing(Strategy::publishedOn)
                                .thenComparing(Strategy::strategy)
                                .reversed())
                        .toList());
    }

    private static Strategy strategy(GrantsView.Entry entry, List<GrantsView.Entry> all) {
        GrantStrategyPublished said = entry.said();
        boolean inForce = all.stream()
                .filter(other -> other.said().grant() == said.grant()
                        && other.said().year().equals(said.year()))
                .reduce((one, other) ->
                        other.said().effectiveOn().isBefore(one.said().effectiveOn()) ? one : other)
                .filter(entry::equals)
                .isPresent();
        return new Strategy(
                said.strategy(),
                said.grant(),
                said.year(),
                said.document(),
                said.effectiveOn(),
                inForce,
                entry.event());
    }
}
