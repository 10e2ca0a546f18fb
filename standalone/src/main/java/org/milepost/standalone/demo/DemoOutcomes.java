package org.milepost.standalone.demo;

import static org.milepost.api.inspection.NotPublishedBecause.NOT_PUBLISHED;
import static org.milepost.api.inspection.NotPublishedBecause.SUPPRESSED;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.milepost.api.Evidence;
import org.milepost.api.Note;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.inspection.InspectionCommand.CorrectOutcomes;
import org.milepost.api.inspection.InspectionCommand.RecordOutcomes;
import org.milepost.api.inspection.NationalCommand.CorrectNationalFigures;
import org.milepost.api.inspection.NationalCommand.RecordNationalFigures;
import org.milepost.api.inspection.NationalGroup;
import org.milepost.api.inspection.OutcomeKind;
import org.milepost.api.inspection.PublishedFigure;
import org.milepost.api.inspection.PublishedMeasure;

/**
 * The published results of the demo's schools and of the country beside them. Both are made up; the country's lie near what
 * was published. Small groups are withheld, the years without tests are missing, and one table is published anew.
 */
final class DemoOutcomes {
    private static final int FIRST = 2014;
    private static final int LAST = 2028;

    /** Key stage 2 of the country from the summer of 2016: the standard reached in all three, in reading, in maths. */
    private static final int[] RWM = {54, 62, 65, 65, 0, 0, 59, 60, 61, 62, 63};

    private static final int[] READING = {66, 72, 76, 73, 0, 0, 75, 73, 74, 75, 75};
    private static final int[] MATHS = {70, 75, 76, 79, 0, 0, 71, 73, 73, 74, 75};

    /** Absence of the country from 2014/15, and the pupils who missed a tenth or more; in the first year about 15%. */
    private static final double[] ABSENCE = {4.0, 4.0, 4.0, 4.2, 4.0, 0, 3.6, 6.3, 5.9, 5.5, 5.2, 5.0};

    private static final double[] PERSISTENT = {2.1, 8.2, 8.3, 8.7, 8.2, 0, 8.8, 17.7, 16.2, 14.6, 13.8, 13.0};

    private DemoOutcomes() {}

    /** Notes what was published of the country: key stage 2 in September at first, and revised in December. */
    static void publishOfTheCountry(Diary diary) {
        for (int year = FIRST; year <= LAST; year++) {
            SchoolYear of = new SchoolYear(year);
            if (OutcomeKind.KEY_STAGE_2.whyNoneIn(of).isEmpty()) {
                LocalDate provisional = LocalDate.of(year + 1, 9, 5);
                LocalDate revised = LocalDate.of(year + 1, 12, 14);
                diary.note(
                        noted(provisional),
                        "13:00",
                        DemoTrust.CLERK,
                        new RecordNationalFigures(
                                DemoTrust.TRUST,
                                OutcomeKind.KEY_STAGE_2,
                                of,
                                NationalGroup.PRIMARY,
                                keyStage2(year, year < 2018 ? -1 : 0),
                                country(OutcomeKind.KEY_STAGE_2, of),
                                Optional.of(provisional)));
                if (year < 2018) {
                    diary.note(
                            noted(revised),
                            "13:05",
                            DemoTrust.CLERK,
                            new CorrectNationalFigures(
                                    DemoTrust.TRUST,
                                    OutcomeKind.KEY_STAGE_2,
                                    of,
                                    NationalGroup.PRIMARY,
                                    keyStage2(year, 0),
                                    country(OutcomeKind.KEY_STAGE_2, of),
                                    Optional.of(revised),
                                    new Note("The revised figures replace the provisional ones.")));
                }
            }
            if (isAbsencePublished(year)) {
                LocalDate published = LocalDate.of(year + 2, 3, 21);
                diary.note(
                        noted(published),
                        "13:10",
                        DemoTrust.CLERK,
                        new RecordNationalFigures(
                                DemoTrust.TRUST,
                                OutcomeKind.ABSENCE,
                                of,
                                NationalGroup.PRIMARY,
                                absence(year, at(ABSENCE, year - FIRST), at(PERSISTENT, year - FIRST)),
                                country(OutcomeKind.ABSENCE, of),
                                Optional.of(published)));
            }
        }
    }

    /** Notes a school's results, as they are published, from two years before its record begins. */
    static void publish(Diary diary, DemoSchool school) {
        for (int year = FIRST; year <= LAST; year++) {
            SchoolYear of = new SchoolYear(year);
            Random random = new Random((school.id() + " results of " + of).hashCode());
            if (takesTests(school) && OutcomeKind.KEY_STAGE_2.whyNoneIn(of).isEmpty()) {
                keyStage2(diary, school, of, random);
            }
            if (isAbsencePublished(year)) {
                LocalDate published = LocalDate.of(year + 2, 3, 21);
                double missed = 100
                        - school.attendance()
                        - school.strengthOn(of.firstDay())
                        + 0.9
                        + DemoWeeks.sincePandemic(school, of)
                        + random.nextGaussian() * 0.15;
                double persistent = year < 2015 ? (missed - 2.5) * 1.4 : (missed - 2.2) * 4.1;
                record(
                        diary,
                        school,
                        OutcomeKind.ABSENCE,
                        of,
                        absence(year, missed, Math.clamp(persistent, 1.0, 45.0)),
                        Optional.empty(),
                        published);
            }
            if (year >= 2015) {
                record(
                        diary,
                        school,
                        OutcomeKind.CENSUS,
                        of,
                        census(school, year),
                        Optional.of(NationalGroup.PRIMARY),
                        LocalDate.of(year + 1, 6, 8));
            }
        }
    }

    private static void keyStage2(Diary diary, DemoSchool school, SchoolYear of, Random random) {
        int year = of.startsIn();
        LocalDate published = LocalDate.of(year + 1, 12, 14);
        double better = school.strengthOn(LocalDate.of(year + 1, 5, 12)) * 13 + random.nextGaussian() * 4;
        List<PublishedFigure> results = results(school, year, better, random);
        record(diary, school, OutcomeKind.KEY_STAGE_2, of, results, Optional.of(NationalGroup.PRIMARY), published);
        if (school.id().value().equals("riverside") && year == 2017) {
            LocalDate again = published.plusDays(57);
            diary.note(
                    Diary.workday(again.plusDays(2)),
                    "13:30",
                    DemoTrust.CLERK,
                    new CorrectOutcomes(
                            school.id(),
                            school.urnOn(of.lastDay()),
                            OutcomeKind.KEY_STAGE_2,
                            of,
                            results(school, year, better + 1.6, random),
                            Optional.of(NationalGroup.PRIMARY),
                            source(school, OutcomeKind.KEY_STAGE_2, of),
                            Optional.of(again),
                            new Note("A pupil who had joined from abroad is no longer counted.")));
        }
    }

    /** The school's figures lie above or below the country's; of so few pupils that one could be recognised there are none. */
    private static List<PublishedFigure> results(DemoSchool school, int year, double better, Random random) {
        if (year == 2021) {
            return List.of(PublishedFigure.gap(PublishedMeasure.KS2_RWM_EXPECTED, NOT_PUBLISHED));
        }
        int entered = school.rollIn(year) / 7;
        if (school.id().value().equals("larkfield") && year == 2024) {
            return List.of(
                    PublishedFigure.gap(PublishedMeasure.KS2_RWM_EXPECTED, SUPPRESSED),
                    PublishedFigure.gap(PublishedMeasure.KS2_READING_EXPECTED, SUPPRESSED),
                    PublishedFigure.gap(PublishedMeasure.KS2_MATHS_EXPECTED, SUPPRESSED),
                    whole(PublishedMeasure.KS2_ELIGIBLE_PUPILS, 5));
        }
        int summer = year - FIRST - 1;
        int rwm = share(at(RWM, summer) + better, entered);
        List<PublishedFigure> results = new ArrayList<>(List.of(
                whole(PublishedMeasure.KS2_RWM_EXPECTED, rwm),
                whole(PublishedMeasure.KS2_RWM_HIGHER, Math.max(0, rwm / 6 - 2)),
                whole(
                        PublishedMeasure.KS2_READING_EXPECTED,
                        Math.max(rwm, share(at(READING, summer) + better * 0.8, entered))),
                whole(
                        PublishedMeasure.KS2_MATHS_EXPECTED,
                        Math.max(rwm, share(at(MATHS, summer) + better * 0.9, entered))),
                decimal(PublishedMeasure.KS2_READING_SCORE, Math.clamp(104 + better / 7, 92, 112)),
                decimal(PublishedMeasure.KS2_MATHS_SCORE, Math.clamp(104 + better / 6, 92, 112)),
                whole(PublishedMeasure.KS2_ELIGIBLE_PUPILS, entered)));
        if (year <= 2018) {
            // Progress from key stage 1 was published until 2019, and again only in 2022 and 2023.
            results.add(decimal(PublishedMeasure.KS2_READING_PROGRESS, better / 6 + random.nextGaussian() * 0.4));
            results.add(decimal(PublishedMeasure.KS2_MATHS_PROGRESS, better / 5 + random.nextGaussian() * 0.4));
        }
        return results;
    }

    private static List<PublishedFigure> keyStage2(int year, int off) {
        int summer = year - FIRST - 1;
        return List.of(
                whole(PublishedMeasure.KS2_RWM_EXPECTED, at(RWM, summer) + off),
                whole(PublishedMeasure.KS2_READING_EXPECTED, at(READING, summer)),
                whole(PublishedMeasure.KS2_MATHS_EXPECTED, at(MATHS, summer)),
                decimal(PublishedMeasure.KS2_READING_SCORE, 104),
                decimal(PublishedMeasure.KS2_MATHS_SCORE, 104));
    }

    /** Persistent absence was counted at another threshold until 2015: another measure, never in one line with the later. */
    private static List<PublishedFigure> absence(int year, double overall, double persistent) {
        return List.of(
                decimal(PublishedMeasure.ABSENCE_OVERALL, overall),
                decimal(PublishedMeasure.persistentAbsence(year < 2015 ? 15 : 10), persistent));
    }

    private static List<PublishedFigure> census(DemoSchool school, int year) {
        Random always = new Random((school.id() + " census").hashCode());
        int roll = school.rollIn(year + 1);
        int plans = roll / 28;
        double eal = 4 + always.nextInt(24);
        double meals = 9 + always.nextInt(30);
        boolean few = plans < 5;
        return List.of(
                whole(PublishedMeasure.CENSUS_ROLL, roll),
                few
                        ? PublishedFigure.gap(PublishedMeasure.CENSUS_EHC_PLANS, SUPPRESSED)
                        : whole(PublishedMeasure.CENSUS_EHC_PLANS, plans),
                whole(PublishedMeasure.CENSUS_SEN_SUPPORT, roll / 7),
                decimal(PublishedMeasure.CENSUS_EAL_PERCENT, eal + (year - FIRST) * 0.3),
                decimal(PublishedMeasure.CENSUS_FSM6_PERCENT, meals + (year - FIRST) * 0.4));
    }

    /** Records a table where the school was there, under the URN of that year. */
    private static void record(
            Diary diary,
            DemoSchool school,
            OutcomeKind kind,
            SchoolYear of,
            List<PublishedFigure> measures,
            Optional<NationalGroup> group,
            LocalDate published) {
        LocalDate known = Diary.workday(published.plusDays(2));
        LocalDate earliest = Diary.workday(school.noted().plusDays(11));
        if (school.merges().filter(of.lastDay()::isAfter).isEmpty()) {
            diary.note(
                    known.isBefore(earliest) ? earliest : known,
                    "13:20",
                    DemoTrust.CLERK,
                    new RecordOutcomes(
                            school.id(),
                            school.urnOn(of.lastDay()),
                            kind,
                            of,
                            measures,
                            group,
                            source(school, kind, of),
                            Optional.of(published)));
        }
    }

    /** An infant school ends before the tests. */
    private static boolean takesTests(DemoSchool school) {
        return !school.id().value().equals("brook-infants");
    }

    /** No absence was published of the school year in which schools closed. */
    private static boolean isAbsencePublished(int year) {
        return year != 2019;
    }

    private static LocalDate noted(LocalDate published) {
        LocalDate known = Diary.workday(published.plusDays(2));
        return known.isBefore(DemoTrust.BEGINS) ? DemoTrust.BEGINS.plusDays(1) : known;
    }

    private static int at(int[] figures, int place) {
        return figures[Math.min(place, figures.length - 1)];
    }

    private static double at(double[] figures, int place) {
        return figures[Math.min(place, figures.length - 1)];
    }

    /** A percentage that so many pupils can make. */
    private static int share(double percent, int of) {
        long pupils = Math.round(Math.clamp(percent, 15.0, 96.0) / 100 * of);
        return (int) Math.round(100.0 * pupils / of);
    }

    private static PublishedFigure whole(PublishedMeasure measure, int value) {
        return PublishedFigure.of(measure, BigDecimal.valueOf(value));
    }

    private static PublishedFigure decimal(PublishedMeasure measure, double value) {
        return PublishedFigure.of(measure, BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP));
    }

    private static Evidence country(OutcomeKind kind, SchoolYear of) {
        return Evidence.ofDocument("England, " + kind.words() + " of " + of + " (made up for this demo)");
    }

    private static Evidence source(DemoSchool school, OutcomeKind kind, SchoolYear of) {
        return Evidence.ofDocument(school.name() + ", " + kind.words() + " of " + of + " (made up for this demo)");
    }
}
