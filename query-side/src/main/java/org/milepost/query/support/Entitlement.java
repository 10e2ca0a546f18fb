package org.milepost.query.support;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.milepost.api.calendar.SchoolCalendar;
import org.milepost.api.calendar.Term;
import org.milepost.api.phase.Placement;
import org.milepost.api.strategy.BandTerms;
import org.milepost.api.support.SchoolSupport.Share;

/**
 * How many days of support a school may expect in a term. Each band promises a number of days for a whole term, as its terms
 * said when the school was placed; a band that the school is in for part of a term counts in proportion to the school days of
 * that part. The sum of the parts is rounded to the nearest half day, a quarter upwards. The strategy names the days a term
 * and is silent on changes within one, so the proportion and the rounding are ours.
 *
 * @param days the rounded sum
 * @param bands what each placement contributes
 */
public record Entitlement(BigDecimal days, List<Share> bands) {
    private static final BigDecimal HALVES = new BigDecimal(2);

    public Entitlement {
        bands = List.copyOf(bands);
    }

    /**
     * What a school may expect in a term.
     *
     * @param placements the placements in effect by the day asked about, each from its day to the day before the next, and the
     *     last one until further notice
     * @param isThere whether the school is one of the trust's open schools on a day
     */
    public static Entitlement of(
            Term term, SchoolCalendar calendar, List<Placement> placements, Predicate<LocalDate> isThere) {
        List<LocalDate> days = calendar.schoolDays(term.firstDay(), term.lastDay());
        Optional<Placement> last = placements.stream().reduce((earlier, later) -> later);
        List<Share> shares = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Placement placement : placements) {
            int within = (int) days.stream()
                    .filter(day ->
                            isIn(placement, last.filter(placement::equals).isPresent(), day) && isThere.test(day))
                    .count();
            if (within > 0) {
                BandTerms terms = placement.terms();
                BigDecimal exact = share(terms.supportDaysATerm(), within, days.size());
                sum = sum.add(exact);
                shares.add(new Share(
                        terms.band(),
                        terms.edition(),
                        terms.supportDaysATerm(),
                        within,
                        days.size(),
                        exact.setScale(2, RoundingMode.HALF_UP),
                        terms.assumed().contains("supportDaysATerm")));
            }
        }
        return new Entitlement(toHalfDays(sum), shares);
    }

    private static BigDecimal share(Optional<Integer> daysATerm, int within, int ofDays) {
        return daysATerm
                .map(promised -> new BigDecimal(promised)
                        .multiply(new BigDecimal(within))
                        .divide(new BigDecimal(ofDays), 10, RoundingMode.HALF_UP))
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal toHalfDays(BigDecimal days) {
        return days.multiply(HALVES).setScale(0, RoundingMode.HALF_UP).divide(HALVES, 1, RoundingMode.UNNECESSARY);
    }

    private static boolean isIn(Placement placement, boolean last, LocalDate day) {
        return !placement.effectiveOn().isAfter(day)
                && (last || placement.until().map(until -> !day.isAfter(until)).orElse(true));
    }
}
