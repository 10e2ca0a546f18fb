package org.milepost.query.school;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Meta;
import org.milepost.api.school.SchoolDashboard;
import org.milepost.api.school.SchoolList;
import org.milepost.api.school.SchoolQuery.DashboardOf;
import org.milepost.api.school.SchoolQuery.FindSchools;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.metrics.Weeks;
import org.milepost.query.phase.PhaseView;
import org.milepost.query.plan.PlanRegister;
import org.milepost.query.rap.RapRegister;
import org.milepost.query.school.IdentityView.Identity;

/** Answers how a school stands, and which schools there are. */
public final class Schools {
    private static final IdentityView IDENTITY = new IdentityView();
    private static final PhaseView PHASE = new PhaseView();

    private final Records records;

    public Schools(Records records) {
        this.records = records;
    }

    @QueryHandler
    SchoolDashboard answer(DashboardOf query, @MetaDataValue(Meta.ACTOR) String actor) {
        Reading reading = records.open(query.school(), query.asOf(), new ActorId(actor));
        Identity identity = reading.view(IDENTITY);
        PhaseView.Phases phases = reading.reads("place") ? reading.view(PHASE) : PHASE.initial();
        return new SchoolDashboard(
                reading.school(),
                reading.moment(),
                identity.nameOn(reading.on()),
                identity.statusOn(reading.on()),
                identity.urnOn(reading.on()),
                identity.trustOn(reading.on()),
                identity.merged()
                        .filter(merged -> !merged.from().isAfter(reading.on()))
                        .map(SchoolDashboard.Dated::value),
                identity.names(),
                identity.urns(),
                identity.predecessors(),
                identity.memberships(),
                phases.on(reading.on()),
                phases.upTo(reading.on()),
                phases.proposals(),
                new Weeks(reading).latest(),
                reading.reads("rap") ? RapRegister.open(reading) : List.of(),
                PlanRegister.ofTheYear(reading));
    }

    @QueryHandler
    SchoolList answer(FindSchools query, @MetaDataValue(Meta.ACTOR) String actor) {
        ActorId reader = new ActorId(actor);
        Stream<Reading> visible = query.urn()
                .map(urn -> records.everWithUrn(urn.value()).stream()
                        .filter(school -> records.isVisible(school, reader))
                        .map(school -> records.open(school, AsOf.NOW, reader)))
                .orElseGet(() -> records.trustsOf(reader).stream()
                        .flatMap(trust ->
                                records.open(trust.trust().orElseThrow(), AsOf.NOW, reader).schools().stream()));
        return new SchoolList(visible.map(Schools::found)
                .filter(found -> query.text().map(text -> matches(found, text)).orElse(true))
                .sorted(Comparator.comparing(SchoolList.Found::name))
                .toList());
    }

    private static SchoolList.Found found(Reading reading) {
        Identity identity = reading.view(IDENTITY);
        return new SchoolList.Found(
                reading.school(),
                identity.nameOn(reading.on()),
                identity.urnOn(reading.on()),
                identity.everyUrn(),
                identity.trustOn(reading.on()));
    }

    private static boolean matches(SchoolList.Found found, String text) {
        String wanted = text.toLowerCase(Locale.UK);
        return found.name().toLowerCase(Locale.UK).contains(wanted)
                || found.school().value().contains(wanted);
    }
}
