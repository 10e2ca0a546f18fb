package org.milepost.standalone.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.practice.Effect;
import org.milepost.api.practice.PracticeCommand.AgreeSupportLink;
import org.milepost.api.practice.PracticeCommand.EndSupportLink;
import org.milepost.api.practice.PracticeCommand.RecordPracticeOutcome;
import org.milepost.api.practice.PracticeCommand.SharePractice;
import org.milepost.api.practice.PracticeCommand.TakeUpPractice;

/**
 * Practice and support between the schools of the demo: strong schools share most and give days to weak ones; now and then a
 * weak school shares something too, and not everything that is taken up makes a difference.
 */
final class DemoPractices {
    private static final int FIRST = 2016;
    private static final int LAST = 2028;

    /** What came of practice taken up, as often as it may be expected. */
    private static final List<Effect> EFFECTS = List.of(
            Effect.MADE_A_DIFFERENCE,
            Effect.MADE_A_DIFFERENCE,
            Effect.MADE_A_DIFFERENCE,
            Effect.TOO_EARLY_TO_SAY,
            Effect.MADE_NO_DIFFERENCE);

    private record Shared(String aspect, String text) {}

    private static final List<Shared> PRACTICE = List.of(
            new Shared("curriculum-and-teaching", "Five minutes of reasoning begin every lesson in mathematics."),
            new Shared("inclusion", "Plans for pupils with SEND on one side of paper, rewritten every half-term."),
            new Shared("attendance-and-behaviour", "A call home by ten o'clock on the first day of absence."),
            new Shared("early-years", "A week's talk planned for each area of the reception classes."),
            new Shared("leadership-and-governance", "Subject leaders show trustees their subject in the classrooms."),
            new Shared("personal-development", "Every pupil of Year 6 reads with one of Year 2 each week."));

    private DemoPractices() {}

    /** Notes what a school shares, takes up and gets from others, year by year. */
    static void share(Diary diary, DemoSchool school) {
        for (int year = FIRST; year <= LAST; year++) {
            LocalDate autumn = new SchoolYear(year).firstDay().plusDays(60);
            if (!diary.reaches(autumn)
                    || !school.isThere(autumn.minusDays(50))
                    || !school.isThere(autumn.plusDays(330))) {
                continue;
            }
            if (shares(school, year, autumn)) {
                Shared shared = shared(school, year);
                diary.note(
                        Diary.workday(autumn),
                        "16:25",
                        school.head(),
                        new SharePractice(
                                school.id(),
                                practice(year),
                                shared.aspect(),
                                Optional.empty(),
                                new Note(shared.text()),
                                List.of(Evidence.ofDocument("Leadership network, autumn " + year)),
                                Optional.empty()));
            }
            takeUp(diary, school, year, autumn);
            support(diary, school, year, autumn);
        }
    }

    private static boolean shares(DemoSchool school, int year, LocalDate day) {
        Random random = new Random((school.id() + " shares in " + year).hashCode());
        return random.nextDouble() < (school.strengthOn(day) > 0.5 ? 0.9 : school.strengthOn(day) > 0 ? 0.5 : 0.15);
    }

    private static Shared shared(DemoSchool school, int year) {
        return PRACTICE.get(Math.floorMod((school.id() + " " + year).hashCode(), PRACTICE.size()));
    }

    private static ItemId practice(int year) {
        return new ItemId("practice-" + year);
    }

    private static void takeUp(Diary diary, DemoSchool school, int year, LocalDate autumn) {
        Random random = new Random((school.id() + " takes up in " + year).hashCode());
        Optional<DemoSchool> giver = giver(school, year, autumn, random);
        boolean takes = random.nextDouble() < 0.55;
        if (giver.isEmpty() || !takes) {
            return;
        }
        ItemId uptake = new ItemId("uptake-" + year);
        LocalDate begun = Diary.workday(autumn.plusDays(25L + random.nextInt(30)));
        diary.note(
                begun,
                "15:25",
                school.head(),
                new TakeUpPractice(
                        school.id(),
                        uptake,
                        giver.get().id(),
                        practice(year),
                        new Note("Two year groups begin, the others follow after the holidays."),
                        Optional.empty()));
        if (random.nextDouble() < 0.75) {
            Effect effect = EFFECTS.get(random.nextInt(EFFECTS.size()));
            diary.note(
                    Diary.workday(begun.plusDays(150)),
                    "15:20",
                    school.head(),
                    new RecordPracticeOutcome(
                            school.id(),
                            uptake,
                            effect,
                            new Note(
                                    switch (effect) {
                                        case MADE_A_DIFFERENCE -> "Seen in every class, and in the pupils' answers.";
                                        case TOO_EARLY_TO_SAY -> "Well begun; results will show next year.";
                                        case MADE_NO_DIFFERENCE -> "It asked for more time than the classes have.";
                                    }),
                            Optional.empty()));
        }
    }

    /** A strong school gives days to a weak one. */
    private static void support(Diary diary, DemoSchool school, int year, LocalDate autumn) {
        Random random = new Random((school.id() + " is supported in " + year).hashCode());
        Optional<DemoSchool> giver = giver(school, year, autumn, random);
        if (school.strengthOn(autumn) > -0.05 || giver.isEmpty() || random.nextDouble() > 0.85) {
            return;
        }
        ItemId link = new ItemId("link-" + year);
        int days = 2 + random.nextInt(5);
        LocalDate agreed = Diary.workday(autumn.plusDays(5));
        LocalDate until = agreed.plusDays(200);
        diary.note(
                agreed,
                "17:10",
                DemoTrust.CEO,
                new AgreeSupportLink(
                        school.id(),
                        link,
                        giver.get().id(),
                        shared(giver.get(), year).aspect(),
                        Optional.empty(),
                        new BigDecimal(days),
                        new Note("Leaders of both schools plan together and see lessons in both."),
                        agreed,
                        agreed,
                        Optional.of(until),
                        new Note("Strong there, and found weak here.")));
        diary.note(
                Diary.workday(until),
                "17:15",
                DemoTrust.CEO,
                new EndSupportLink(
                        school.id(),
                        link,
                        new BigDecimal(days)
                                .subtract(new BigDecimal("0.5").multiply(new BigDecimal(random.nextInt(4)))),
                        new Note("Both schools would do it again."),
                        Optional.empty()));
    }

    /** Another school that shares something that year. */
    private static Optional<DemoSchool> giver(DemoSchool school, int year, LocalDate autumn, Random random) {
        List<DemoSchool> givers = DemoSchool.ALL.stream()
                .filter(other -> !other.id().equals(school.id())
                        && other.isThere(autumn.minusDays(50))
                        && other.isThere(autumn.plusDays(330))
                        && other.strengthOn(autumn) > 0
                        && shares(other, year, autumn))
                .toList();
        return givers.isEmpty() ? Optional.empty() : Optional.of(givers.get(random.nextInt(givers.size())));
    }
}
