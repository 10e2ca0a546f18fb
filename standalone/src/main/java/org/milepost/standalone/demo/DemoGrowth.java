package org.milepost.standalone.demo;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.milepost.api.ActorId;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.ect.EctCommand.BeginEctProgramme;
import org.milepost.api.ect.EctCommand.EndEctProgramme;
import org.milepost.api.ect.EctCommand.ReviewEctProgramme;
import org.milepost.api.grant.Grant;
import org.milepost.api.grant.GrantCommand.PublishGrantStrategy;
import org.milepost.api.growth.GrowthCommand.ReviewGrowthMidYear;
import org.milepost.api.growth.GrowthCommand.SetGrowthObjectives;
import org.milepost.api.growth.TrustGrowthCommand.AssignGrowthReviewer;
import org.milepost.api.growth.TrustGrowthCommand.RecordSiLeadReview;
import org.milepost.api.growth.TrustGrowthCommand.ShareCeoGoals;
import org.milepost.api.growth.TrustGrowthCommand.ShareCeoOutcome;

/** What comes back every year in the demo: professional growth, strategies for grants, and early career teachers. */
final class DemoGrowth {
    private static final int FIRST = 2016;
    private static final int LAST = 2028;

    /** The year in which trustees had other things to talk about than the growth of the CEO. */
    private static final int OF_THE_PANDEMIC = 2020;

    private DemoGrowth() {}

    /** Notes a school's years. */
    static void follow(Diary diary, DemoSchool school) {
        for (int startsIn = FIRST; startsIn <= LAST; startsIn++) {
            SchoolYear year = new SchoolYear(startsIn);
            LocalDate september = year.firstDay();
            if (diary.reaches(september)
                    && school.isThere(september.plusDays(20))
                    && !school.noted().isAfter(september)
                    && school.isThere(year.lastDay())) {
                follow(diary, school, year, new Random((school.id() + " growth of " + startsIn).hashCode()));
            }
        }
    }

    private static void follow(Diary diary, DemoSchool school, SchoolYear year, Random random) {
        LocalDate objectives = Diary.workday(year.firstDay().plusDays(35L + random.nextInt(40)));
        LocalDate midYear = Diary.workday(year.firstDay().plusDays(175L + random.nextInt(40)));
        ActorId head = new ActorId(school.head());
        if (random.nextDouble() < 0.95) {
            diary.note(
                    objectives, "17:40", DemoTrust.CEO, new SetGrowthObjectives(school.id(), head, year, objectives));
            if (random.nextDouble() < 0.88) {
                diary.note(midYear, "17:40", DemoTrust.CEO, new ReviewGrowthMidYear(school.id(), head, year, midYear));
            }
        }
        for (Grant grant : List.of(Grant.PUPIL_PREMIUM, Grant.PE_AND_SPORT)) {
            LocalDate published = Diary.workday(year.firstDay().plusDays(70L + random.nextInt(50)));
            if (random.nextDouble() < 0.93) {
                diary.note(
                        published,
                        "11:20",
                        school.head(),
                        new PublishGrantStrategy(
                                school.id(),
                                new ItemId((grant == Grant.PUPIL_PREMIUM ? "premium-" : "sport-") + year.startsIn()),
                                grant,
                                year,
                                Evidence.ofDocument(
                                        "Strategy " + year,
                                        URI.create("https://" + school.id().value() + ".example.org/grants/"
                                                + year.startsIn())),
                                published));
            }
        }
        int teachers = random.nextInt(4);
        if (teachers > 0) {
            teach(diary, school, year, teachers, random);
        }
    }

    private static void teach(Diary diary, DemoSchool school, SchoolYear year, int teachers, Random random) {
        ItemId programme = new ItemId("ect-" + year.startsIn());
        LocalDate begun = Diary.workday(year.firstDay().plusDays(5));
        LocalDate reviewed = Diary.workday(year.firstDay().plusDays(140L + random.nextInt(30)));
        LocalDate ended = Diary.workday(year.firstDay().plusDays(315));
        diary.note(
                begun,
                "09:40",
                school.head(),
                new BeginEctProgramme(school.id(), programme, year, 1, teachers - 1, begun));
        diary.note(
                reviewed,
                "09:40",
                school.head(),
                new ReviewEctProgramme(
                        school.id(),
                        programme,
                        new Note("Mentors meet them every week; each has seen lessons in another school."),
                        reviewed));
        diary.note(
                ended,
                "09:40",
                school.head(),
                new EndEctProgramme(school.id(), programme, new Note("All have completed their year."), ended));
    }

    /** Notes the growth of the SI Lead and of the CEO. */
    static void ofTheTrust(Diary diary) {
        ActorId lead = new ActorId(DemoTrust.SI_LEAD);
        ActorId ceo = new ActorId(DemoTrust.CEO);
        ActorId head = new ActorId(DemoSchool.ALL.getFirst().head());
        for (int startsIn = FIRST; startsIn <= LAST; startsIn++) {
            SchoolYear year = new SchoolYear(startsIn);
            LocalDate goals = Diary.workday(year.firstDay().plusDays(42));
            LocalDate outcome = Diary.workday(year.firstDay().plusDays(308));
            diary.note(
                    Diary.workday(year.firstDay().plusDays(28)),
                    "09:20",
                    DemoTrust.CEO,
                    new AssignGrowthReviewer(DemoTrust.TRUST, lead, head, year));
            if (startsIn == OF_THE_PANDEMIC) {
                continue;
            }
            if (startsIn != 2023) {
                LocalDate reviewed = Diary.workday(year.firstDay().plusDays(296));
                diary.note(
                        reviewed,
                        "16:45",
                        startsIn % 2 == 0 ? DemoTrust.CEO : head.value(),
                        new RecordSiLeadReview(DemoTrust.TRUST, lead, year, reviewed));
            }
            diary.note(
                    goals,
                    "18:20",
                    DemoTrust.BOARD,
                    new ShareCeoGoals(DemoTrust.TRUST, ceo, year, document("Goals", year), goals));
            diary.note(
                    outcome,
                    "18:20",
                    DemoTrust.BOARD,
                    new ShareCeoOutcome(DemoTrust.TRUST, ceo, year, document("Outcome", year), outcome));
        }
    }

    private static Evidence document(String what, SchoolYear year) {
        return Evidence.ofDocument(
                what + " " + year, URI.create("https://trust.example.org/growth/" + year.startsIn()));
    }
}
