package org.milepost.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.access.Office;
import org.milepost.api.action.ActionCommand.AgreeActionPlan;
import org.milepost.api.action.ActionCommand.CancelAction;
import org.milepost.api.action.ActionCommand.CompleteAction;
import org.milepost.api.action.ActionCommand.ProgressAction;
import org.milepost.api.action.ActionCommand.RaiseAction;
import org.milepost.api.action.ActionCommand.ReopenAction;
import org.milepost.api.action.ActionCommand.RescheduleAction;
import org.milepost.api.action.ActionCommand.VerifyAction;
import org.milepost.api.action.Owner;
import org.milepost.api.action.Source;
import org.milepost.api.review.FindingKind;

/**
 * The actions of the demo: most findings of reviews lead to one. Some are late, some are never finished, a few are given up or
 * turn out not to be done. Schools in the bands that ask for it have an action plan agreed with the trust.
 */
final class DemoActions {
    private static final double RAISED = 0.75;
    private static final double CANCELLED = 0.06;
    private static final double RESCHEDULED = 0.18;
    private static final double DONE = 0.88;
    private static final double REOPENED = 0.07;
    private static final double VERIFIED = 0.9;

    private static final List<String> TASKS = List.of(
            "Agree with all teachers what is checked at the end of each unit, and check it.",
            "Give subject leaders an hour a week to see lessons, and keep it free of cover.",
            "Plan harder tasks for the most able in each unit, instead of more of the same.",
            "Call home on the first day of absence, in every class, by ten o'clock.",
            "Write down in each plan for a pupil with SEND what the teacher does, in three lines.",
            "Set one task a day in which pupils explain how they came to an answer.");

    private DemoActions() {}

    /** Notes what a finding of a review leads to. */
    static void follow(
            Diary diary, DemoSchool school, ItemId review, ItemId finding, FindingKind kind, LocalDate written) {
        Random random = new Random((school.id() + " action of " + review + " " + finding).hashCode());
        boolean urgent = kind == FindingKind.URGENT;
        boolean raised = random.nextDouble() < RAISED || urgent;
        LocalDate agreed = Diary.workday(written.plusDays(urgent ? 1 : 6));
        LocalDate due = Diary.workday(agreed.plusDays(urgent ? 14 : 35 + 7 * random.nextInt(6)));
        if (raised && school.isThere(due.plusDays(90))) {
            follow(
                    diary,
                    school,
                    new ItemId(review + "-" + finding),
                    new Source(Source.Kind.REVIEW, Optional.of(review), Optional.of(finding), Optional.empty()),
                    agreed,
                    due,
                    Optional.empty(),
                    random);
        }
    }

    /** Notes the action plans agreed with a school, for as long as it is in a band that asks for one. */
    static void agreePlans(Diary diary, DemoSchool school) {
        int number = 1;
        for (DemoSchool.Step step : school.steps()) {
            ItemId plan = new ItemId("action-plan-" + number++);
            if ((!step.band().equals("REPAIR_1") && !step.band().equals("STABILISE"))
                    || step.on().isBefore(DemoTrust.GOES_LIVE)) {
                continue;
            }
            Random random = new Random((school.id() + " " + plan).hashCode());
            LocalDate agreed = Diary.workday(step.on().plusDays(random.nextInt(3) == 0 ? 110 : 26));
            diary.note(
                    agreed,
                    "16:40",
                    DemoTrust.CEO,
                    new AgreeActionPlan(
                            school.id(),
                            plan,
                            new Note("What was seen on the visits is put right first: reading, behaviour, leadership."),
                            List.of(),
                            agreed,
                            agreed,
                            new Note("Agreed with the head and the SI Lead after two visits."),
                            List.of()));
            for (int i = 1; i <= 3; i++) {
                LocalDate due = Diary.workday(agreed.plusDays(30L * i + random.nextInt(10)));
                follow(
                        diary,
                        school,
                        new ItemId(plan + "-" + i),
                        Source.of(Source.Kind.SUPPORT, plan),
                        Diary.workday(agreed.plusDays(3)),
                        due,
                        Optional.of(plan),
                        random);
            }
        }
    }

    private static void follow(
            Diary diary,
            DemoSchool school,
            ItemId action,
            Source source,
            LocalDate raised,
            LocalDate due,
            Optional<ItemId> plan,
            Random random) {
        diary.note(
                raised,
                "14:10",
                DemoTrust.SI_LEAD,
                new RaiseAction(
                        school.id(),
                        action,
                        new Note(TASKS.get(random.nextInt(TASKS.size()))),
                        source,
                        new Owner(Office.HEADTEACHER, Optional.of(new ActorId(school.head()))),
                        due,
                        plan,
                        Optional.empty()));
        if (random.nextDouble() < CANCELLED) {
            diary.note(
                    Diary.workday(raised.plusDays(16)),
                    "10:20",
                    DemoTrust.CEO,
                    new CancelAction(
                            school.id(), action, new Note("The new scheme of work has it built in from September.")));
            return;
        }
        diary.note(
                Diary.workday(raised.plusDays(12)),
                "12:40",
                school.head(),
                new ProgressAction(
                        school.id(), action, new Note("Begun in four classes; the others follow."), Optional.empty()));
        LocalDate then = due;
        if (random.nextDouble() < RESCHEDULED) {
            then = Diary.workday(due.plusDays(28));
            diary.note(
                    Diary.workday(due.minusDays(4)),
                    "09:50",
                    DemoTrust.SI_LEAD,
                    new RescheduleAction(
                            school.id(), action, then, new Note("Two teachers were away for most of the month.")));
        }
        LocalDate wanted = then.plusDays(random.nextInt(24) - 14);
        LocalDate soonest = raised.plusDays(16);
        LocalDate done = Diary.workday(wanted.isBefore(soonest) ? soonest : wanted);
        if (random.nextDouble() >= DONE) {
            return;
        }
        complete(diary, school, action, done);
        LocalDate seen = Diary.workday(done.plusDays(9));
        if (random.nextDouble() < REOPENED) {
            diary.note(
                    seen,
                    "11:40",
                    DemoTrust.SI_LEAD,
                    new ReopenAction(school.id(), action, new Note("Seen in three classes of six.")));
            complete(diary, school, action, Diary.workday(seen.plusDays(18)));
            seen = Diary.workday(seen.plusDays(30));
        }
        if (random.nextDouble() < VERIFIED) {
            diary.note(
                    seen,
                    "15:10",
                    random.nextBoolean() ? DemoTrust.CEO : DemoTrust.SI_LEAD,
                    new VerifyAction(
                            school.id(), action, new Note("Seen in lessons and in the books."), Optional.empty()));
        }
    }

    private static void complete(Diary diary, DemoSchool school, ItemId action, LocalDate done) {
        diary.note(
                done,
                "15:35",
                school.head(),
                new CompleteAction(
                        school.id(), action, new Note("In place in every class since Monday."), Optional.empty()));
    }
}
