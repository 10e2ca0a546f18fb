package org.milepost.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.milepost.api.ActorId;
import org.milepost.api.DecidedBy;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.Urn;
import org.milepost.api.access.Office;
import org.milepost.api.calendar.HalfTermName;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.calendar.TermName;
import org.milepost.api.catalogue.KeyMetric;
import org.milepost.api.inspection.InspectionEvent.OutcomesRecorded;
import org.milepost.api.inspection.NationalGroup;
import org.milepost.api.inspection.OutcomeKind;
import org.milepost.api.inspection.PublishedFigure;
import org.milepost.api.inspection.PublishedMeasure;
import org.milepost.api.metrics.Figure;
import org.milepost.api.metrics.MetricReading;
import org.milepost.api.metrics.MetricsEvent.Change;
import org.milepost.api.metrics.MetricsEvent.MetricsCorrected;
import org.milepost.api.metrics.MetricsEvent.MetricsSubmitted;
import org.milepost.api.metrics.Target;
import org.milepost.api.phase.PhaseEvent.PlacementDeclined;
import org.milepost.api.phase.PhaseEvent.PlacementProposed;
import org.milepost.api.phase.PhaseEvent.SchoolPlaced;
import org.milepost.api.rap.Judgement;
import org.milepost.api.rap.Objective;
import org.milepost.api.rap.Progress;
import org.milepost.api.rap.RapContent;
import org.milepost.api.rap.RapEvent.RapAmended;
import org.milepost.api.rap.RapEvent.RapApproved;
import org.milepost.api.rap.RapEvent.RapCompleted;
import org.milepost.api.rap.RapEvent.RapEdited;
import org.milepost.api.rap.RapEvent.RapMonitored;
import org.milepost.api.rap.RapEvent.RapProposed;
import org.milepost.api.rap.RapEvent.RapReturned;
import org.milepost.api.rap.RapEvent.RapSubmitted;
import org.milepost.api.strategy.BandTerms;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.command.trust.Shipped;

/**
 * What is recorded about a school in a week, some 300 events a year: its key metrics in each of 39 weeks and twenty corrections,
 * four RAPs from proposal to completion, the year's published results, and proposals of a band with their answers, which stand
 * in for the other small events of a week.
 */
final class SchoolWeek {
    private static final int WEEKS_A_YEAR = 52;
    private static final int WEEKS_TAUGHT = 39;
    private static final int RAPS_A_YEAR = 4;
    private static final int PROPOSALS_A_YEAR = 80;

    private static final StrategyEdition EDITION = Shipped.edition("2025-26").orElseThrow();
    private static final BandTerms TERMS = EDITION.bands().getLast().terms(EDITION);
    private static final List<KeyMetric> METRICS =
            Shipped.catalogue("primary").orElseThrow().metrics();
    private static final List<TermName> TERM_NAMES = List.of(TermName.values());
    private static final List<Progress> JUDGEMENTS = List.of(Progress.values());

    private final SchoolId school;
    private final LocalDate monday;
    private final int week;
    private final Random random;
    private final ActorId head;
    private final List<SchoolEvent> events = new ArrayList<>();

    private SchoolWeek(SchoolId school, LocalDate monday, int week, Random random) {
        this.school = school;
        this.monday = monday;
        this.week = week;
        this.random = random;
        this.head = MadeUpRecord.head(school);
    }

    static List<SchoolEvent> of(SchoolId school, LocalDate monday, int week, Random random) {
        SchoolWeek of = new SchoolWeek(school, monday, week, random);
        of.placed();
        of.metrics();
        of.raps();
        of.outcomes();
        of.proposals();
        return of.events;
    }

    private int ofYear() {
        return week % WEEKS_A_YEAR;
    }

    private int year() {
        return week / WEEKS_A_YEAR;
    }

    private void placed() {
        if (ofYear() == 0) {
            var band = EDITION.bands().get(random.nextInt(EDITION.bands().size()));
            events.add(new SchoolPlaced(
                    school,
                    new ItemId("placed-" + year()),
                    band.terms(EDITION),
                    monday,
                    true,
                    MadeUpRecord.decided(Office.CEO, monday, "Where the school stands at the beginning of the year.")));
        }
    }

    private void metrics() {
        if (ofYear() >= WEEKS_TAUGHT) {
            return;
        }
        List<MetricReading> readings = METRICS.stream().map(this::reading).toList();
        events.add(new MetricsSubmitted(school, monday, readings, random.nextInt(20) == 0, Optional.empty()));
        if (ofYear() % 2 == 1) {
            MetricReading was = readings.getFirst();
            events.add(new MetricsCorrected(
                    school,
                    monday,
                    List.of(new Change(
                            was.metric(), Optional.of(was.figure()), Optional.of(reading(METRICS.getFirst())))),
                    new Note("A register had not been closed.")));
        }
    }

    private MetricReading reading(KeyMetric metric) {
        Figure figure = metric.kind() == KeyMetric.Kind.RATIO
                ? Figure.ratio(BigDecimal.valueOf(2_700 + random.nextInt(300)), BigDecimal.valueOf(3_000))
                : Figure.value(BigDecimal.valueOf(random.nextInt(40)));
        return new MetricReading(
                metric.code(),
                metric.unit(),
                figure,
                metric.target().map(target -> new Target(target, metric.direction())),
                false,
                random.nextInt(10) == 0 ? Optional.of(new Note("Colds in Reception and Year 1.")) : Optional.empty());
    }

    /** Each RAP of the year takes its next step in a week of its own. */
    private void raps() {
        for (int i = 0; i < RAPS_A_YEAR; i++) {
            rap(new ItemId("rap-" + year() + "-" + i), ofYear() - i, i);
        }
    }

    private void rap(ItemId rap, int step, int number) {
        RapContent content = content(number, step);
        String hash = content.hash();
        switch (step) {
            case 1 -> events.add(new RapProposed(school, rap, 1, hash, content, monday, head, Optional.empty()));
            case 2, 3, 4, 5, 8 -> events.add(new RapEdited(school, rap, step, hash, content, monday, head));
            case 6, 9 -> events.add(new RapSubmitted(school, rap, step, hash, monday, TERMS, head));
            case 7 ->
                events.add(new RapReturned(
                        school, rap, step, hash, monday, MadeUpRecord.decided(Office.CEO, monday, "Say by when.")));
            case 10, 21 ->
                events.add(new RapApproved(
                        school, rap, step, hash, monday, TERMS, MadeUpRecord.decided(Office.CEO, monday, "Agreed.")));
            case 20 ->
                events.add(new RapAmended(
                        school, rap, step, hash, content, monday, new Note("The spring went better."), TERMS, head));
            case 12, 18, 24, 30, 36 ->
                events.add(new RapMonitored(
                        school,
                        rap,
                        step,
                        hash,
                        monday,
                        new HalfTermName(SchoolYear.of(monday), TERM_NAMES.get((step - 12) / 12), 1 + step / 6 % 2),
                        content.objectives().stream()
                                .map(objective -> new Judgement(
                                        objective.objective(),
                                        JUDGEMENTS.get(random.nextInt(3)),
                                        new Note("Seen in books and in the register.")))
                                .toList(),
                        DecidedBy.person(Office.CEO, MadeUpRecord.CEO)));
            case 46 ->
                events.add(new RapCompleted(
                        school, rap, 21, hash, monday, MadeUpRecord.decided(Office.CEO, monday, "Done.")));
            default -> {}
        }
    }

    private RapContent content(int number, int step) {
        return new RapContent(
                new Note("Plan " + number + " as of step " + step),
                List.of(
                        new Objective(
                                new ItemId("reading"),
                                new Note("Every child in Year 1 reads the words that were taught."),
                                List.of(new Note("85 of 100 words read in the check of June")),
                                Office.HEADTEACHER,
                                monday.plusWeeks(20)),
                        new Objective(
                                new ItemId("attendance"),
                                new Note("Attendance is as high as in similar schools."),
                                List.of(new Note("95 % over the spring term")),
                                Office.SENIOR_LEADER,
                                monday.plusWeeks(30))),
                List.of());
    }

    private void outcomes() {
        if (ofYear() == 15) {
            events.add(new OutcomesRecorded(
                    school,
                    new Urn("100001"),
                    OutcomeKind.KEY_STAGE_2,
                    SchoolYear.of(monday).previous(),
                    List.of(PublishedFigure.of(
                            PublishedMeasure.KS2_RWM_EXPECTED, BigDecimal.valueOf(40 + random.nextInt(55)))),
                    Optional.of(NationalGroup.PRIMARY),
                    Evidence.ofDocument("Performance tables"),
                    Optional.of(monday)));
        }
    }

    /** Spread over the year; each is answered at once. */
    private void proposals() {
        int upTo = PROPOSALS_A_YEAR * (ofYear() + 1) / WEEKS_A_YEAR;
        for (int i = PROPOSALS_A_YEAR * ofYear() / WEEKS_A_YEAR; i < upTo; i++) {
            ItemId placement = new ItemId("proposed-" + year() + "-" + i);
            events.add(new PlacementProposed(
                    school,
                    placement,
                    EDITION.bands().getFirst().code(),
                    monday,
                    new Note("Attendance and behaviour are back where they were before the autumn."),
                    List.of(Evidence.ofDocument("Notes of visit")),
                    head));
            events.add(new PlacementDeclined(
                    school, placement, monday, MadeUpRecord.decided(Office.CEO, monday, "Too early to say.")));
        }
    }
}
