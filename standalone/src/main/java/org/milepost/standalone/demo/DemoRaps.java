package org.milepost.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.Note;
import org.milepost.api.access.Office;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.rap.Judgement;
import org.milepost.api.rap.Objective;
import org.milepost.api.rap.Progress;
import org.milepost.api.rap.RapCommand.AmendRap;
import org.milepost.api.rap.RapCommand.ApproveRap;
import org.milepost.api.rap.RapCommand.CompleteRap;
import org.milepost.api.rap.RapCommand.EditRap;
import org.milepost.api.rap.RapCommand.MonitorRap;
import org.milepost.api.rap.RapCommand.ProposeRap;
import org.milepost.api.rap.RapCommand.ReturnRap;
import org.milepost.api.rap.RapCommand.SubmitRap;
import org.milepost.api.rap.RapContent;

/** The rapid acceleration plans of the demo: one for each time that a school entered a band that asks for one. */
final class DemoRaps {
    /** Where the first head could not be moved to write a plan, and where it was looked at less often than it should be. */
    private static final String SLOW = "st-aldhelms";

    private DemoRaps() {}

    /** Notes a school's RAPs, from proposal to end. */
    static void plan(Diary diary, DemoSchool school) {
        int number = 1;
        for (int i = 0; i < school.steps().size(); i++) {
            DemoSchool.Step step = school.steps().get(i);
            boolean board = step.band().equals("STABILISE");
            if (board || step.band().equals("REPAIR_2")) {
                Optional<LocalDate> next = i + 1 < school.steps().size()
                        ? Optional.of(school.steps().get(i + 1).on())
                        : Optional.empty();
                plan(diary, school, new ItemId("rap-" + number++), step.on(), next, board);
            }
        }
    }

    private static void plan(
            Diary diary, DemoSchool school, ItemId rap, LocalDate entered, Optional<LocalDate> left, boolean board) {
        boolean slow = school.id().value().equals(SLOW);
        LocalDate proposed = entered.plusDays(slow ? 100 : 21);
        LocalDate due = entered.plusMonths(14);
        RapContent first =
                content("Back on course within a year", due, "Every class reads daily with a trained adult.");
        RapContent second = content(
                "Back on course within a year",
                due,
                "Every class reads daily with a trained adult, and is observed doing so.");
        diary.note(
                proposed,
                "16:00",
                school.head(),
                new ProposeRap(school.id(), rap, first.title(), first.objectives(), first.coAuthors(), proposed));
        LocalDate submitted = proposed.plusDays(9);
        diary.note(submitted, "11:30", school.head(), new SubmitRap(school.id(), rap, submitted));
        LocalDate returned = submitted.plusDays(6);
        Optional<Minute> firstMeeting = board ? Optional.of(minute(returned, 2)) : Optional.empty();
        diary.note(
                board ? returned.plusDays(2) : returned,
                "17:10",
                board ? DemoTrust.CLERK : DemoTrust.CEO,
                new ReturnRap(
                        school.id(),
                        rap,
                        returned,
                        new Note("Say how the reading will be seen to happen, and by whom."),
                        firstMeeting));
        LocalDate edited = returned.plusDays(8);
        diary.note(
                edited,
                "10:00",
                school.head(),
                new EditRap(school.id(), rap, 1, second.title(), second.objectives(), second.coAuthors(), edited));
        diary.note(edited, "10:30", school.head(), new SubmitRap(school.id(), rap, edited));
        LocalDate approved = edited.plusDays(12);
        approve(diary, school, rap, second, approved, board, "The plan is short, and can be seen to work or not.");
        monitor(diary, school, rap, approved, left);
        RapContent third = content(
                "Back on course within a year",
                due.plusMonths(2),
                "Every class reads daily, and parents know what is read.");
        LocalDate amended = approved.plusDays(170);
        if (left.map(amended.plusDays(40)::isBefore).orElse(true)) {
            diary.note(
                    amended,
                    "15:15",
                    school.head(),
                    new AmendRap(
                            school.id(),
                            rap,
                            2,
                            third.title(),
                            third.objectives(),
                            third.coAuthors(),
                            amended,
                            new Note("The first aim is reached; the second needs longer.")));
            approve(diary, school, rap, third, amended.plusDays(10), board, "Agreed after the half-term's monitoring.");
        }
        left.ifPresent(day -> complete(diary, school, rap, day.minusDays(5), board));
    }

    private static void approve(
            Diary diary,
            DemoSchool school,
            ItemId rap,
            RapContent content,
            LocalDate day,
            boolean board,
            String reason) {
        diary.note(
                board ? day.plusDays(3) : day,
                "17:30",
                board ? DemoTrust.CLERK : DemoTrust.CEO,
                new ApproveRap(
                        school.id(),
                        rap,
                        content.hash(),
                        day,
                        Optional.empty(),
                        new Note(reason),
                        List.of(),
                        board ? Optional.of(minute(day, 4)) : Optional.empty()));
    }

    private static void complete(Diary diary, DemoSchool school, ItemId rap, LocalDate day, boolean board) {
        diary.note(
                board ? day.plusDays(2) : day,
                "18:00",
                board ? DemoTrust.CLERK : DemoTrust.CEO,
                new CompleteRap(
                        school.id(),
                        rap,
                        day,
                        new Note("Two objectives are met; the third goes into the school's improvement plan."),
                        List.of(),
                        board ? Optional.of(minute(day, 5)) : Optional.empty()));
    }

    /** In the last full week of each half-term; at first at risk, later on track. */
    private static void monitor(
            Diary diary, DemoSchool school, ItemId rap, LocalDate approved, Optional<LocalDate> left) {
        int seen = 0;
        boolean leftOut = false;
        for (var term : DemoTrust.CALENDAR.terms()) {
            for (var half : List.of(term.firstHalf(), term.secondHalf())) {
                LocalDate day = half.lastDay().minusDays(3);
                boolean within = day.isAfter(approved.plusDays(10))
                        && left.map(day.plusDays(10)::isBefore).orElse(true);
                if (within
                        && SchoolYear.of(day).startsIn()
                                <= SchoolYear.of(approved).startsIn() + 3) {
                    if (seen == 3 && !leftOut && school.id().value().equals(SLOW)) {
                        leftOut = true;
                        continue;
                    }
                    Progress reading = seen < 2 ? Progress.AT_RISK : Progress.ON_TRACK;
                    Progress behaviour = seen == 1 ? Progress.OFF_TRACK : Progress.ON_TRACK;
                    diary.note(
                            day,
                            "14:00",
                            seen % 2 == 0 ? DemoTrust.CEO : DemoTrust.ACC,
                            new MonitorRap(
                                    school.id(),
                                    rap,
                                    day,
                                    List.of(
                                            judgement("reading", reading),
                                            judgement("behaviour", behaviour),
                                            judgement("leadership", Progress.ON_TRACK)),
                                    Optional.empty()));
                    seen++;
                }
            }
        }
    }

    private static Judgement judgement(String objective, Progress progress) {
        return new Judgement(
                new ItemId(objective),
                progress,
                new Note(
                        switch (progress) {
                            case ON_TRACK -> "Seen in lessons and in the pupils' work.";
                            case AT_RISK -> "Begun, not yet in every class.";
                            case OFF_TRACK -> "Slipped since the last visit; the leaders know why.";
                        }));
    }

    private static RapContent content(String title, LocalDate due, String reading) {
        return new RapContent(
                new Note(title),
                List.of(
                        objective("reading", reading, "Nine in ten pupils of Year 2 read at their age.", due),
                        objective(
                                "behaviour",
                                "Lessons begin on time and run undisturbed.",
                                "Incidents halve in two terms.",
                                due),
                        objective(
                                "leadership",
                                "Middle leaders lead their subjects.",
                                "Each has led one review by summer.",
                                due)),
                List.of());
    }

    private static Objective objective(String id, String text, String criterion, LocalDate due) {
        return new Objective(new ItemId(id), new Note(text), List.of(new Note(criterion)), Office.HEADTEACHER, due);
    }

    private static Minute minute(LocalDate day, int item) {
        return new Minute(day, "Board " + day + "/" + item);
    }
}
