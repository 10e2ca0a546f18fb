package org.milepost.api.trajectory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ItemId;
import org.milepost.api.Moment;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.catalogue.KeyMetric.Direction;
import org.milepost.api.catalogue.KeyMetric.Unit;
import org.milepost.api.inspection.Inspections;
import org.milepost.api.inspection.Outcomes;
import org.milepost.api.rap.Raps;

/**
 * The way a school has come, one list for each part of the record; each list is in the order of its dates. A part that the
 * reader's office may not read is empty. What is not known is a gap and never a nought.
 *
 * @param from the first day told of; where none was asked for, the first of which something is known
 * @param to the last
 * @param bands the bands the school was in
 * @param metrics its key metrics week by week
 * @param raps its rapid acceleration plans
 * @param inspections each in the framework of its day, outside which its grades mean nothing: they make no line
 * @param outcomes published results table by table, a year without any as a gap with its reason
 * @param yearsWithoutTermDates school years of which the trust has set no dates, so that nobody can tell which of their
 *     weeks are missing
 */
public record Trajectory(
        SchoolId school,
        Moment moment,
        LocalDate from,
        LocalDate to,
        List<BandSpan> bands,
        List<MetricSeries> metrics,
        List<RapSpan> raps,
        List<Inspections.Entry> inspections,
        List<Outcomes.Table> outcomes,
        List<SchoolYear> yearsWithoutTermDates) {
    public Trajectory {
        bands = List.copyOf(bands);
        metrics = List.copyOf(metrics);
        raps = List.copyOf(raps);
        inspections = List.copyOf(inspections);
        outcomes = List.copyOf(outcomes);
        yearsWithoutTermDates = List.copyOf(yearsWithoutTermDates);
    }

    /**
     * A time in one band, however often it was confirmed there.
     *
     * @param gap whether the school was in no band that is known
     * @param rank how strict the band is, gentlest lowest
     * @param from the first day, even where it lies before the days asked for
     * @param until the last day, where it lies within them
     */
    public record BandSpan(
            boolean gap,
            Optional<String> band,
            Optional<String> phase,
            Optional<String> stage,
            Optional<Integer> rank,
            LocalDate from,
            Optional<LocalDate> until) {}

    /** One metric in one unit; the trust may count it otherwise later, and that is another series. */
    public record MetricSeries(String metric, String name, Unit unit, Direction direction, List<MetricPoint> weeks) {
        public MetricSeries {
            weeks = List.copyOf(weeks);
        }
    }

    /**
     * One week.
     *
     * @param week the Monday
     * @param gap whether there was school, the metric was in the catalogue, the week is over, and no reading stands
     * @param figure the reading, a ratio rounded half up to two decimals
     */
    public record MetricPoint(
            LocalDate week,
            boolean gap,
            Optional<BigDecimal> figure,
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            Optional<BigDecimal> target,
            Optional<Boolean> onTarget,
            boolean late,
            boolean corrected) {}

    /**
     * A RAP from its proposal on.
     *
     * @param state how it stands on the day asked about
     * @param inForceFrom the first day of its first approval
     * @param endedOn the day it was completed or superseded
     */
    public record RapSpan(
            ItemId rap,
            Note title,
            Raps.State state,
            LocalDate proposedOn,
            Optional<LocalDate> inForceFrom,
            Optional<LocalDate> endedOn) {}
}
