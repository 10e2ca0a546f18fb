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
import org.milepost.api.phase.PhaseBoard.Movement;
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
     * @param days how many days the school was in it, both ends included; up to the last day told of where it still is
     * @param left where the school went from there
     */
    public record BandSpan(
            boolean gap,
            Optional<String> band,
            Optional<String> phase,
            Optional<String> stage,
            Optional<Integer> rank,
            LocalDate from,
            Optional<LocalDate> until,
            long days,
            Optional<Movement> left) {}

    /**
     * One metric in one unit; the trust may count it otherwise later, and that is another series.
     *
     * @param cumulative whether each figure counts from 1 September: such weeks are never averaged, so there are no limits and
     *     no signals, and a week is compared with the same week of earlier years
     * @param stretches the times between changes that were stated, each with limits of its own
     * @param signals what is more than the usual ups and downs, in the order of its first week
     * @param latest the last week known, in words
     */
    public record MetricSeries(
            String metric,
            String name,
            Unit unit,
            Direction direction,
            boolean cumulative,
            List<MetricPoint> weeks,
            List<Stretch> stretches,
            List<Signal> signals,
            Optional<Latest> latest) {
        public MetricSeries {
            weeks = List.copyOf(weeks);
            stretches = List.copyOf(stretches);
            signals = List.copyOf(signals);
        }
    }

    /**
     * A time in which nothing was changed that is expected to change the figure: from the first week, or from the week in which
     * the school came into another band, to the week before the next change.
     *
     * @param band the band that the school came into, where that begins it
     * @param weeks how many weeks of it have a figure
     * @param limits absent where there are too few weeks to tell
     */
    public record Stretch(
            LocalDate from, Optional<LocalDate> until, Optional<String> band, int weeks, Optional<Limits> limits) {}

    /**
     * Between which figures the weeks go up and down without anything having happened, worked out from the first weeks of a
     * stretch and left alone until the next.
     *
     * @param weeks how many weeks they were worked out from
     * @param mean the mean of those weeks
     * @param movingRange the mean difference from one week to the next
     * @param lower the mean less 3 ÷ 1.128 of the moving range, but never a figure that cannot be
     * @param upper the mean and as much
     */
    public record Limits(int weeks, BigDecimal mean, BigDecimal movingRange, BigDecimal lower, BigDecimal upper) {}

    /** By which rule weeks are more than noise. */
    public enum SignalRule {
        /** A week above the upper or below the lower limit. */
        BEYOND_LIMITS,
        /** Two of three weeks running more than two thirds of the way from the mean to the same limit. */
        TWO_OF_THREE_NEAR_A_LIMIT,
        /** Eight weeks running on one side of the mean. */
        EIGHT_ON_ONE_SIDE,
        /** Six figures in a row that only rise, or only fall. */
        SIX_IN_ONE_DIRECTION
    }

    /**
     * Weeks that are more than noise.
     *
     * @param from the first of them
     * @param to the last of them
     * @param weeks how many with a figure
     * @param higher whether they are higher than usual, or rising
     * @param better whether that is better; absent where neither is
     * @param sentence the same in words
     */
    public record Signal(
            SignalRule rule,
            LocalDate from,
            LocalDate to,
            int weeks,
            boolean higher,
            Optional<Boolean> better,
            String sentence) {}

    /**
     * The last week known.
     *
     * @param againstTarget how far from its target, in words
     * @param change whether it is news, in words
     * @param sameWeek the same week of earlier years, the latest year first; years of which it is not known are left out
     */
    public record Latest(
            LocalDate week, BigDecimal figure, Optional<String> againstTarget, String change, List<SameWeek> sameWeek) {
        public Latest {
            sameWeek = List.copyOf(sameWeek);
        }
    }

    /** The week of an earlier year that lies nearest to the same day. */
    public record SameWeek(SchoolYear schoolYear, LocalDate week, BigDecimal figure) {}

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
     * @param leftBandOn the day on which the school left the band that it was in when the RAP was first approved
     * @param daysToLeaving how many days lie between the two
     */
    public record RapSpan(
            ItemId rap,
            Note title,
            Raps.State state,
            LocalDate proposedOn,
            Optional<LocalDate> inForceFrom,
            Optional<LocalDate> endedOn,
            Optional<LocalDate> leftBandOn,
            Optional<Long> daysToLeaving) {}
}
