package org.milepost.standalone.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.milepost.api.Note;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.metrics.EnteredReading;
import org.milepost.api.metrics.Figure;
import org.milepost.api.metrics.MetricsCommand.CorrectMetrics;
import org.milepost.api.metrics.MetricsCommand.SubmitMetrics;

/**
 * The weekly key metrics of the demo: absence rises from September towards December, figures follow the school's band, the
 * two closures of 2020 and 2021 leave gaps, some weeks come late or never, and some are corrected.
 */
final class DemoWeeks {
    /** Weeks in which schools were closed to most pupils: nothing was entered, and nothing is shown as nought. */
    private static final List<LocalDate[]> CLOSED = List.of(
            new LocalDate[] {LocalDate.of(2020, 3, 23), LocalDate.of(2020, 8, 31)},
            new LocalDate[] {LocalDate.of(2021, 1, 4), LocalDate.of(2021, 3, 7)});

    private static final double MISSING = 0.015;
    private static final double LATE = 0.03;
    private static final double CORRECTED = 0.012;
    private static final int SESSIONS_A_WEEK = 10;

    private DemoWeeks() {}

    /** Notes every week that a school entered. */
    static void enter(Diary diary, DemoSchool school) {
        Random random = new Random(school.id().value().hashCode());
        LocalDate from = school.joins().isBefore(DemoTrust.GOES_LIVE) ? DemoTrust.GOES_LIVE : school.joins();
        int persistent = 0;
        for (LocalDate week : DemoTrust.CALENDAR.schoolWeeks(from, LocalDate.of(2028, 7, 31))) {
            boolean firstOfYear = SchoolYear.of(week.minusWeeks(3)).startsIn()
                    != SchoolYear.of(week).startsIn();
            persistent = firstOfYear ? 0 : persistent;
            double strength = school.strengthOn(week);
            if (!diary.reaches(week) || !school.isThere(week) || isClosed(week) || random.nextDouble() < MISSING) {
                continue;
            }
            int roll = school.rollIn(week.getYear());
            int possible = roll * SESSIONS_A_WEEK;
            double rate = Math.clamp(
                    school.attendance()
                            + strength
                            - season(week)
                            - sincePandemic(school, SchoolYear.ofWeek(week))
                            + random.nextGaussian() * 0.55,
                    80.0,
                    99.4);
            int attended = (int) Math.round(possible * rate / 100);
            persistent =
                    Math.max(persistent, (int) Math.round(roll * Math.clamp((97.2 - rate) / 22 + 0.015, 0.01, 0.4)));
            List<EnteredReading> readings = new ArrayList<>();
            readings.add(ratio("attendance", attended, possible));
            readings.add(ratio("persistent-absence", persistent, roll));
            readings.add(ratio("severe-absence", Math.min(persistent, roll / 90), roll));
            readings.add(count("suspensions", few(random, 0.5 - strength * 0.3)));
            readings.add(count("permanent-exclusions", random.nextInt(400) == 0 ? 1 : 0));
            readings.add(count("roll", roll));
            readings.add(count("staff-absence-days", few(random, roll / 60.0)));
            readings.add(count("vacancies", few(random, 0.9 - strength * 0.4)));
            readings.add(count("safeguarding-referrals", few(random, 0.6)));
            readings.add(count("behaviour-incidents", few(random, 6 - strength * 3)));
            readings.add(count("complaints", few(random, 0.35)));
            readings.add(count("ehc-plans", roll / 28));
            readings.add(count("sen-support", roll / 7));
            readings.add(ratio("ks2-rwm-projection", share(roll / 7, 62 + strength * 11), roll / 7));
            readings.add(ratio("phonics-projection", share(roll / 7, 78 + strength * 6), roll / 7));
            boolean late = random.nextDouble() < LATE;
            diary.note(
                    late ? week.plusDays(8) : week.plusDays(4),
                    late ? "10:20" : "15:30",
                    school.head(),
                    new SubmitMetrics(school.id(), week, readings));
            if (random.nextDouble() < CORRECTED) {
                diary.note(
                        week.plusDays(17),
                        "08:50",
                        school.head(),
                        new CorrectMetrics(
                                school.id(),
                                week,
                                List.of(ratio("attendance", attended - roll / 20 * 2, possible)),
                                List.of(),
                                new Note("Marks of two classes had been counted twice.")));
            }
        }
    }

    /** Percentage points that absence costs: little in September, most in the second week of December, less in summer. */
    private static double season(LocalDate week) {
        long days = ChronoUnit.DAYS.between(LocalDate.of(SchoolYear.of(week).startsIn(), 9, 1), week);
        double winter = Math.exp(-Math.pow((days - 100) / 38.0, 2)) * 2.1;
        double lateWinter = Math.exp(-Math.pow((days - 165) / 45.0, 2)) * 0.9;
        return winter + lateWinter;
    }

    /** Percentage points of absence that came with the pandemic and went slowly; at Riverside they stayed. */
    static double sincePandemic(DemoSchool school, SchoolYear year) {
        if (year.startsIn() < 2021) {
            return 0;
        }
        return school.id().value().equals("riverside") ? 1.7 : Math.max(0.6, 1.9 - 0.3 * (year.startsIn() - 2021));
    }

    /** Whether schools were closed to most pupils in a week. */
    static boolean isClosed(LocalDate week) {
        return CLOSED.stream().anyMatch(closed -> !week.isBefore(closed[0]) && !week.isAfter(closed[1]));
    }

    /** A small count about a mean. */
    private static int few(Random random, double mean) {
        double limit = Math.exp(-Math.max(mean, 0.05));
        int count = 0;
        for (double product = random.nextDouble(); product > limit && count < 60; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private static int share(int of, double percent) {
        return (int) Math.round(of * Math.clamp(percent, 5.0, 98.0) / 100);
    }

    private static EnteredReading ratio(String metric, int numerator, int denominator) {
        return EnteredReading.of(metric, Figure.ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator)));
    }

    private static EnteredReading count(String metric, int value) {
        return EnteredReading.of(metric, Figure.value(BigDecimal.valueOf(value)));
    }
}
