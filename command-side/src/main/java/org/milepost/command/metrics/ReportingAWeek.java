package org.milepost.command.metrics;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.milepost.api.Evidence;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.SchoolId;
import org.milepost.api.catalogue.KeyMetric;
import org.milepost.api.catalogue.KeyMetric.Kind;
import org.milepost.api.catalogue.KeyMetric.Unit;
import org.milepost.api.catalogue.MetricCatalogue;
import org.milepost.api.metrics.EnteredReading;
import org.milepost.api.metrics.Figure;
import org.milepost.api.metrics.MetricReading;
import org.milepost.api.metrics.MetricsCommand.CorrectMetrics;
import org.milepost.api.metrics.MetricsCommand.ImportMetrics;
import org.milepost.api.metrics.MetricsCommand.SubmitMetrics;
import org.milepost.api.metrics.MetricsEvent.Change;
import org.milepost.api.metrics.MetricsEvent.MetricsCorrected;
import org.milepost.api.metrics.MetricsEvent.MetricsSubmitted;
import org.milepost.api.metrics.Target;
import org.milepost.command.Rule;
import org.milepost.command.SchoolsLife;

/** Which figures of a week may be entered, and what is written down of them. */
final class ReportingAWeek {
    private static final int DAYS_AFTER_MONDAY = 6;

    /**
     * What the rules rest on.
     *
     * @param catalogue the key metrics in force that week
     * @param submitted the week's figures as first entered
     * @param standing the week's figures as they stand now
     */
    record Facts(
            LocalDate week,
            LocalDate today,
            SchoolsLife life,
            MetricCatalogue catalogue,
            Optional<Standing> submitted,
            Optional<Standing> standing,
            List<EnteredReading> readings,
            List<String> withdrawn) {

        boolean isNamedByMonday() {
            return week.getDayOfWeek() == DayOfWeek.MONDAY;
        }

        boolean hasBegun() {
            return !week.isAfter(today);
        }

        /** One day of the week is enough: schools open and close on any day. */
        boolean isWithinSchoolsLife() {
            return life.touches(week, lastDay());
        }

        boolean saysSomething() {
            return !readings.isEmpty() || !withdrawn.isEmpty();
        }

        boolean namesEachMetricOnce() {
            Set<String> seen = new HashSet<>();
            return Stream.concat(readings.stream().map(EnteredReading::metric), withdrawn.stream())
                    .allMatch(seen::add);
        }

        boolean isNew() {
            return submitted.isEmpty();
        }

        boolean isSubmitted() {
            return submitted.isPresent();
        }

        boolean withdrawsWhatStands() {
            return withdrawn.stream().allMatch(metric -> was(metric).isPresent());
        }

        boolean changesEachFigure() {
            return readings.stream()
                    .noneMatch(reading -> was(reading.metric())
                            .filter(reading.figure()::equals)
                            .isPresent());
        }

        private boolean isLate() {
            return today.isAfter(lastDay());
        }

        private LocalDate lastDay() {
            return week.plusDays(DAYS_AFTER_MONDAY);
        }

        private Optional<Figure> was(String metric) {
            return standing.flatMap(figures -> figures.figure(metric));
        }

        /** Whether these very figures stand there already, as first entered or as they are now. */
        private boolean repeats(List<MetricReading> entered) {
            Standing figures = Standing.of(entered);
            return submitted.filter(figures::equals).isPresent()
                    || standing.filter(figures::equals).isPresent();
        }
    }

    /** What the rules about one reading rest on. */
    record ReadingFacts(EnteredReading reading, Optional<KeyMetric> metric) {

        boolean isInCatalogue() {
            return metric.isPresent();
        }

        boolean hasPartsWhereRatio() {
            return reading.figure().isRatio() || known().kind() != Kind.RATIO;
        }

        boolean hasValueWhereNoRatio() {
            return !reading.figure().isRatio() || known().kind() == Kind.RATIO;
        }

        boolean dividesBySomething() {
            return reading.denominator().map(below -> below.signum() > 0).orElse(true);
        }

        boolean isShareOfWhole() {
            return known().unit() != Unit.PERCENT
                    || reading.numerator()
                            .map(above -> above.signum() >= 0
                                    && above.compareTo(reading.denominator().orElseThrow()) <= 0)
                            .orElse(true);
        }

        boolean isPlausibleOrConfirmed() {
            return isPlausible() || reading.confirmed().orElse(false);
        }

        private boolean isPlausible() {
            return compareTo(known().plausible().min()) >= 0
                    && compareTo(known().plausible().max()) <= 0;
        }

        private int compareTo(BigDecimal bound) {
            return reading.figure().compareTo(bound, known().unit());
        }

        private KeyMetric known() {
            return metric.orElseThrow();
        }

        private MetricReading entered() {
            return new MetricReading(
                    reading.metric(),
                    known().unit(),
                    reading.figure(),
                    known().target().map(value -> new Target(value, known().direction())),
                    !isPlausible(),
                    reading.note());
        }
    }

    private static final Rule<Facts> MONDAY =
            new Rule<>("metrics.week-not-monday", "A week is named by its Monday.", Facts::isNamedByMonday);
    private static final Rule<Facts> BEGUN =
            new Rule<>("metrics.week-in-future", "This week has not begun.", Facts::hasBegun);
    private static final Rule<Facts> IN_LIFE = new Rule<>(
            "metrics.outside-school-life",
            "In this week the school's record had not begun, or the school had closed or merged.",
            Facts::isWithinSchoolsLife);
    private static final Rule<Facts> SOMETHING =
            new Rule<>("metrics.no-readings", "There is not one reading in it.", Facts::saysSomething);
    private static final Rule<Facts> ONCE =
            new Rule<>("metrics.metric-twice", "One metric stands in it twice.", Facts::namesEachMetricOnce);
    private static final Rule<Facts> NEW = new Rule<>(
            "metrics.week-submitted",
            "This week was submitted already. Correct it, and say why, instead of submitting it again.",
            Facts::isNew);
    private static final Rule<Facts> SUBMITTED = new Rule<>(
            "metrics.week-not-submitted",
            "This week has not been submitted, so there is nothing to correct.",
            Facts::isSubmitted);
    private static final Rule<Facts> STANDS = new Rule<>(
            "metrics.nothing-to-withdraw",
            "A metric to be withdrawn does not stand in this week.",
            Facts::withdrawsWhatStands);
    private static final Rule<Facts> CHANGES = new Rule<>(
            "metrics.changes-nothing",
            "A figure in it is the one that stands there already. Send only the figures that change.",
            Facts::changesEachFigure);

    private static final List<Rule<Facts>> ENTERING = List.of(MONDAY, BEGUN, IN_LIFE, SOMETHING, ONCE);
    private static final List<Rule<Facts>> FIRST_TIME = List.of(NEW);
    private static final List<Rule<Facts>> CORRECTING = List.of(MONDAY, SUBMITTED, SOMETHING, ONCE, STANDS);
    private static final List<Rule<Facts>> CHANGING = List.of(CHANGES);

    private static final List<Rule<ReadingFacts>> READING = List.of(
            new Rule<>(
                    "metrics.unknown-metric",
                    "The trust's catalogue in force that week has no such metric.",
                    ReadingFacts::isInCatalogue),
            new Rule<>(
                    "metrics.needs-parts",
                    "This metric is a ratio: give its numerator and its denominator.",
                    ReadingFacts::hasPartsWhereRatio),
            new Rule<>(
                    "metrics.needs-value",
                    "This metric is one number: give its value, without numerator and denominator.",
                    ReadingFacts::hasValueWhereNoRatio),
            new Rule<>(
                    "metrics.denominator-not-positive",
                    "The denominator is above nought.",
                    ReadingFacts::dividesBySomething),
            new Rule<>(
                    "metrics.not-a-share",
                    "The numerator of a percentage lies between nought and the denominator.",
                    ReadingFacts::isShareOfWhole),
            new Rule<>(
                    "metrics.implausible",
                    "This lies outside the range that the catalogue finds believable. If it is right, send it with"
                            + " 'confirmed'.",
                    ReadingFacts::isPlausibleOrConfirmed));

    private ReportingAWeek() {}

    static MetricsSubmitted submit(SubmitMetrics command, Facts facts) {
        Rule.check(ENTERING, facts);
        Rule.check(FIRST_TIME, facts);
        return submitted(command.school(), facts, entered(facts), Optional.empty());
    }

    /** From a file; nothing, where these figures stand there already. */
    static Optional<MetricsSubmitted> enter(ImportMetrics command, Facts facts) {
        Rule.check(ENTERING, facts);
        List<MetricReading> entered = entered(facts);
        if (facts.repeats(entered)) {
            return Optional.empty();
        }
        Rule.check(FIRST_TIME, facts);
        return Optional.of(submitted(command.school(), facts, entered, Optional.of(command.source())));
    }

    static MetricsCorrected correct(CorrectMetrics command, Facts facts) {
        Rule.check(CORRECTING, facts);
        List<MetricReading> entered = entered(facts);
        Rule.check(CHANGING, facts);
        return new MetricsCorrected(
                command.school(),
                command.week(),
                Stream.concat(
                                entered.stream()
                                        .map(reading -> new Change(
                                                reading.metric(), facts.was(reading.metric()), Optional.of(reading))),
                                facts.withdrawn().stream()
                                        .map(metric -> new Change(metric, facts.was(metric), Optional.empty())))
                        .toList(),
                command.reason());
    }

    private static MetricsSubmitted submitted(
            SchoolId school, Facts facts, List<MetricReading> readings, Optional<Evidence> source) {
        return new MetricsSubmitted(school, facts.week(), readings, facts.isLate(), source);
    }

    private static List<MetricReading> entered(Facts facts) {
        return Stream.iterate(0, i -> i < facts.readings().size(), i -> i + 1)
                .map(i -> {
                    EnteredReading reading = facts.readings().get(i);
                    ReadingFacts own =
                            new ReadingFacts(reading, facts.catalogue().metric(reading.metric()));
                    check(own, i);
                    return own.entered();
                })
                .toList();
    }

    /** A refusal says which of fifteen readings is meant. */
    private static void check(ReadingFacts facts, int index) {
        try {
            Rule.check(READING, facts);
        } catch (Rejected refused) {
            Rejection rejection = refused.rejection();
            throw new Rejected(new Rejection(
                    rejection.kind(),
                    rejection.code(),
                    facts.metric()
                                    .map(KeyMetric::name)
                                    .orElse("'" + facts.reading().metric() + "'") + ": " + rejection.because(),
                    Optional.of("/readings/" + index),
                    Map.of("metric", facts.reading().metric())));
        }
    }
}
