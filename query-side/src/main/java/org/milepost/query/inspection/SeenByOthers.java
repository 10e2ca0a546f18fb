package org.milepost.query.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.Evidence;
import org.milepost.api.Meta;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.Urn;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.inspection.InspectionQuery.InspectionsOf;
import org.milepost.api.inspection.InspectionQuery.OutcomesOf;
import org.milepost.api.inspection.Inspections;
import org.milepost.api.inspection.NationalEvent;
import org.milepost.api.inspection.NationalEvent.NationalFiguresCorrected;
import org.milepost.api.inspection.NationalEvent.NationalFiguresRecorded;
import org.milepost.api.inspection.NationalGroup;
import org.milepost.api.inspection.OutcomeKind;
import org.milepost.api.inspection.Outcomes;
import org.milepost.api.inspection.PublishedFigure;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.inspection.InspectionsView.Visit;
import org.milepost.query.inspection.OutcomesView.Result;
import org.milepost.query.school.IdentityView;

/** Answers how a school was inspected, and which results were published of it. */
public final class SeenByOthers {
    private static final String ROW = "inspections";
    private static final InspectionsView INSPECTIONS = new InspectionsView();
    private static final OutcomesView OUTCOMES = new OutcomesView();
    private static final IdentityView IDENTITY = new IdentityView();

    private final Records records;

    public SeenByOthers(Records records) {
        this.records = records;
    }

    @QueryHandler
    Inspections answer(InspectionsOf query, @MetaDataValue(Meta.ACTOR) String actor) {
        Reading reading = readable(records.open(query.school(), query.asOf(), new ActorId(actor)));
        return new Inspections(
                reading.school(), reading.moment(), inspections(reading).reversed());
    }

    @QueryHandler
    Outcomes answer(OutcomesOf query, @MetaDataValue(Meta.ACTOR) String actor) {
        Reading reading = readable(records.open(query.school(), query.asOf(), new ActorId(actor)));
        return new Outcomes(reading.school(), reading.moment(), outcomes(reading));
    }

    /** The inspections that a reader may see, oldest first; none for a reader whose office may not. */
    public static List<Inspections.Entry> inspections(Reading reading) {
        if (!reading.reads(ROW)) {
            return List.of();
        }
        Optional<Urn> now = reading.view(IDENTITY).urnOn(reading.on());
        return reading.view(INSPECTIONS).upTo(reading.on()).stream()
                .map(visit -> entry(visit, now))
                .toList();
    }

    private static Inspections.Entry entry(Visit visit, Optional<Urn> now) {
        return new Inspections.Entry(
                visit.inspection(),
                visit.report().on(),
                visit.framework(),
                visit.framework().title(),
                visit.framework().firstDay(),
                visit.report(),
                now.map(urn -> !urn.equals(visit.report().urn())).orElse(false),
                visit.category(),
                visit.source(),
                visit.event(),
                visit.recordedAt(),
                visit.corrections());
    }

    /** The published results that a reader may see, table by table; none for a reader whose office may not. */
    public static List<Outcomes.Table> outcomes(Reading reading) {
        if (!reading.reads(ROW)) {
            return List.of();
        }
        List<Result> results = reading.view(OUTCOMES).upTo(reading.on());
        // tables differ in whether they name the sort of school; what one says holds for the school in all of them
        Optional<NationalGroup> sort = results.stream()
                .filter(result -> result.group().isPresent())
                .max(Comparator.comparing(Result::schoolYear))
                .flatMap(Result::group);
        return Arrays.stream(OutcomeKind.values())
                .map(kind -> new Outcomes.Table(kind, years(kind, results, sort, reading)))
                .filter(table -> !table.years().isEmpty())
                .toList();
    }

    private static List<Outcomes.Year> years(
            OutcomeKind kind, List<Result> all, Optional<NationalGroup> sort, Reading reading) {
        List<Result> results =
                all.stream().filter(result -> result.kind() == kind).toList();
        if (results.isEmpty()) {
            return List.of();
        }
        List<Outcomes.Year> years = new ArrayList<>();
        SchoolYear last = results.getLast().schoolYear();
        for (SchoolYear year = results.getFirst().schoolYear(); year.compareTo(last) <= 0; year = year.next()) {
            years.add(year(kind, year, results, sort, reading));
        }
        return years;
    }

    private static Outcomes.Year year(
            OutcomeKind kind, SchoolYear year, List<Result> results, Optional<NationalGroup> sort, Reading reading) {
        List<Outcomes.Result> published = results.stream()
                .filter(result -> result.schoolYear().equals(year))
                .map(result -> result(result, result.group().or(() -> sort), reading))
                .toList();
        Optional<String> gap = published.isEmpty()
                ? Optional.of(kind.whyNoneIn(year).orElse("Nothing is recorded for this year."))
                : Optional.empty();
        return new Outcomes.Year(year, gap, published);
    }

    private static Outcomes.Result result(Result result, Optional<NationalGroup> sort, Reading reading) {
        return new Outcomes.Result(
                result.urn(),
                result.group(),
                result.measures().stream()
                        .map(figure -> figure(figure, result, sort, reading))
                        .toList(),
                result.source(),
                result.publishedOn(),
                result.event(),
                result.recordedAt(),
                result.corrections());
    }

    private static Outcomes.Figure figure(
            PublishedFigure figure, Result result, Optional<NationalGroup> sort, Reading reading) {
        return new Outcomes.Figure(
                figure.measure(),
                figure.measure().unit(),
                figure.measure().definition(),
                figure.definition(),
                figure.value(),
                figure.notPublished(),
                reading.trust().national().stream()
                        .filter(table -> table.kind() == result.kind()
                                && table.schoolYear().equals(result.schoolYear())
                                && covers(table.group(), sort))
                        .flatMap(table -> table.figures().stream()
                                .filter(figure::meansTheSameAs)
                                .map(same -> national(table, same)))
                        .sorted(Comparator.comparing(Outcomes.National::group))
                        .toList());
    }

    /** A figure of one phase stands beside schools known to be of that phase; one of all phases beside every school. */
    private static boolean covers(NationalGroup group, Optional<NationalGroup> sort) {
        return group.isOfEveryPhase() || sort.filter(group::equals).isPresent();
    }

    private static Outcomes.National national(NationalEvent table, PublishedFigure figure) {
        return switch (table) {
            case NationalFiguresRecorded e -> national(e.group(), figure, e.source(), e.publishedOn());
            case NationalFiguresCorrected e -> national(e.group(), figure, e.source(), e.publishedOn());
        };
    }

    private static Outcomes.National national(
            NationalGroup group, PublishedFigure figure, Evidence source, Optional<LocalDate> publishedOn) {
        return new Outcomes.National(group, figure.value(), figure.notPublished(), source, publishedOn);
    }

    private static Reading readable(Reading reading) {
        if (!reading.reads(ROW)) {
            throw new Rejected(Rejection.unknown(reading.school()));
        }
        return reading;
    }
}
