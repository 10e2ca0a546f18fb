package org.milepost.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.PlannedAction;
import org.milepost.api.access.Office;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.healthcheck.AspectBand;
import org.milepost.api.healthcheck.HealthCheckCommand.CarryOutHealthCheck;
import org.milepost.api.healthcheck.HealthCheckCommand.ConfirmHealthCheck;
import org.milepost.api.healthcheck.HealthCheckCommand.RetractHealthCheck;

/**
 * The annual health checks of the demo, by the SI Lead in September and concluded by the CEO before the month ends. A few come
 * late, one or two not at all, one was entered for the wrong school; and now and then the CEO departs from what is proposed.
 */
final class DemoHealthChecks {
    private static final int LAST = 2028;
    private static final double LEFT_OUT = 0.03;
    private static final double LATE = 0.08;
    private static final double DEPARTS = 0.12;

    private static final List<String> BANDS =
            List.of("SUSTAIN", "IMPROVE_1", "IMPROVE_2", "REPAIR_1", "REPAIR_2", "STABILISE");

    /** The aspects of the shipped edition, and what may be seen in each. */
    private record Seen(String aspect, String well, String badly) {}

    private static final List<Seen> ASPECTS = List.of(
            new Seen(
                    "curriculum-and-teaching",
                    "Lessons build on what was taught before.",
                    "What is taught differs from class to class."),
            new Seen("achievement", "Outcomes are in line with national or better.", "Outcomes are below national."),
            new Seen("attendance-and-behaviour", "Classrooms are calm and full.", "Too many lessons begin late."),
            new Seen(
                    "personal-development",
                    "Pupils take part in clubs and duties.",
                    "Little is on offer after lessons."),
            new Seen(
                    "leadership-and-governance",
                    "Leaders know what works and what does not.",
                    "Leaders learn of trouble too late."),
            new Seen("inclusion", "Plans for SEND are known and used.", "Plans for SEND are written and not used."),
            new Seen("early-years", "Children talk, count and explore all day.", "Adults talk more than children do."),
            new Seen("safeguarding-culture", "All staff know whom to tell.", "New staff were not told whom to tell."),
            new Seen("overall", "The school knows itself well.", "The school needs help to see itself."));

    private DemoHealthChecks() {}

    /** Notes a school's health checks, year by year. */
    static void carryOut(Diary diary, DemoSchool school) {
        for (int year = 2016; year <= LAST; year++) {
            SchoolYear of = new SchoolYear(year);
            if (school.isThere(of.firstDay()) && diary.reaches(of.firstDay())) {
                carryOut(diary, school, of, new Random((school.id() + " health check of " + year).hashCode()));
            }
        }
    }

    private static void carryOut(Diary diary, DemoSchool school, SchoolYear year, Random random) {
        boolean leftOut = random.nextDouble() < LEFT_OUT;
        boolean late = random.nextDouble() < LATE;
        boolean departs = random.nextDouble() < DEPARTS;
        LocalDate day = Diary.workday(
                LocalDate.of(year.startsIn(), 9, 12).plusDays(random.nextInt(4)).plusDays(late ? 21 : 0));
        LocalDate concluded = Diary.workday(day.plusDays(13));
        Optional<Integer> placement = placement(school, concluded);
        if (leftOut || placement.isEmpty()) {
            return;
        }
        ItemId check = new ItemId("check-" + year.startsIn());
        int band = BANDS.indexOf(school.steps().get(placement.get()).band());
        int about = departs ? Math.clamp(band + (random.nextBoolean() ? 1 : -1), 0, BANDS.size() - 1) : band;
        CarryOutHealthCheck command = check(school, check, day, profile(about, year, random));
        if (school.id().value().equals("larkfield") && year.startsIn() == 2022) {
            mistake(diary, school, day);
        }
        diary.note(day, "16:50", DemoTrust.SI_LEAD, command);
        int proposed = middle(command.profile());
        diary.note(
                concluded,
                "17:40",
                DemoTrust.CEO,
                new ConfirmHealthCheck(
                        school.id(),
                        check,
                        new ItemId("band-" + (placement.get() + 1)),
                        concluded,
                        new Note(reason(band, proposed)),
                        List.of(),
                        Optional.empty()));
    }

    private static String reason(int band, int proposed) {
        if (band == proposed) {
            return "The profile and what we see each week say the same.";
        }
        return band > proposed
                ? "The profile is kinder than our visits; the school keeps the closer support for another year."
                : "The profile rests on last year's results; this term's work is already better than that.";
    }

    /** A check meant for another school, noticed the day after. */
    private static void mistake(Diary diary, DemoSchool school, LocalDate day) {
        ItemId check = new ItemId("check-by-mistake");
        diary.note(
                day.minusDays(4),
                "16:50",
                DemoTrust.SI_LEAD,
                check(school, check, day.minusDays(4), profile(0, SchoolYear.of(day), new Random(7))));
        diary.note(
                day.minusDays(3),
                "09:05",
                DemoTrust.SI_LEAD,
                new RetractHealthCheck(school.id(), check, new Note("Entered for another school by mistake.")));
    }

    private static CarryOutHealthCheck check(DemoSchool school, ItemId check, LocalDate day, List<AspectBand> profile) {
        return new CarryOutHealthCheck(
                school.id(),
                check,
                day,
                profile,
                List.of(new PlannedAction(
                        new ItemId("visit-together"),
                        new Note("Visit the weakest aspect together in the second half of term."),
                        Office.SI_LEAD,
                        Optional.of(day.plusDays(70)))));
    }

    /** Aspects about a band: most in it, some one beside. */
    private static List<AspectBand> profile(int about, SchoolYear year, Random random) {
        List<AspectBand> profile = new ArrayList<>();
        for (Seen seen : ASPECTS) {
            double luck = random.nextDouble();
            int beside = luck < 0.22 ? -1 : luck > 0.78 ? 1 : 0;
            int band = seen.aspect().equals("overall") ? about : Math.clamp(about + beside, 0, BANDS.size() - 1);
            profile.add(new AspectBand(
                    seen.aspect(),
                    Optional.of(BANDS.get(band)),
                    new Note(band < 3 ? seen.well() : seen.badly()),
                    List.of(Evidence.ofDocument("Standards check, September " + year.startsIn()))));
        }
        return profile;
    }

    /** The band that the profile will propose. */
    private static int middle(List<AspectBand> profile) {
        List<Integer> bands = profile.stream()
                .map(aspect -> BANDS.indexOf(aspect.band().orElseThrow()))
                .sorted()
                .toList();
        return bands.get(bands.size() / 2);
    }

    /** Which of the school's placements is in force on a day. */
    private static Optional<Integer> placement(DemoSchool school, LocalDate day) {
        Optional<Integer> found = Optional.empty();
        for (int i = 0; i < school.steps().size(); i++) {
            if (!school.steps().get(i).on().isAfter(day)) {
                found = Optional.of(i);
            }
        }
        return found;
    }
}
