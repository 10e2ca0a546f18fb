package org.milepost.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.access.Office;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.calendar.Term;
import org.milepost.api.plan.Goal;
import org.milepost.api.plan.Milepost;
import org.milepost.api.plan.MilepostOutcome;
import org.milepost.api.plan.PlanCommand.ApprovePlan;
import org.milepost.api.plan.PlanCommand.ClosePlan;
import org.milepost.api.plan.PlanCommand.DraftPlan;
import org.milepost.api.plan.PlanCommand.EditPlan;
import org.milepost.api.plan.PlanCommand.EnterPlanFromRecords;
import org.milepost.api.plan.PlanCommand.JudgeMilepost;
import org.milepost.api.plan.PlanCommand.ReturnPlan;
import org.milepost.api.plan.PlanCommand.SubmitPlan;
import org.milepost.api.plan.PlanCommand.UpdatePlan;
import org.milepost.api.plan.PlanContent;
import org.milepost.api.strategy.Party;

/**
 * The improvement plans of the demo: one a school and year. Most are approved in September, some late, some only after they
 * came back; schools that owe an update each term mostly give it; mileposts are met the oftener the stronger the school is.
 */
final class DemoPlans {
    private static final int LAST = 2028;
    private static final List<String> TERMS = List.of("autumn", "spring", "summer");
    private static final double CHANGED = 0.12;
    private static final double RETURNED = 0.2;
    private static final double LATE = 0.12;
    private static final double UPDATES_WHERE_OWED = 0.9;
    private static final double UPDATES_ELSEWHERE = 0.25;
    private static final double CLOSED_IN_TIME = 0.9;

    /** Nobody met what was planned for the summer in which schools were closed. */
    private static final SchoolYear OF_THE_CLOSURE = new SchoolYear(2019);

    /** A goal, what shows that it is reached, and what shows on the way, term by term. */
    private record Aim(String id, String text, String criterion, List<String> mileposts) {}

    private static final List<Aim> AIMS = List.of(
            new Aim(
                    "reading",
                    "Every pupil reads fluently by the end of Year 2.",
                    "Nine in ten pass the reading check of June.",
                    List.of(
                            "Every adult is trained in the scheme.",
                            "The lowest fifth read daily with an adult.",
                            "The check of June is above last year's.")),
            new Aim(
                    "writing",
                    "Pupils write at length in every subject.",
                    "Four in five write at the standard of their age.",
                    List.of(
                            "Books show one long piece in three weeks.",
                            "Moderation with another school agrees.",
                            "The gap between boys and girls is halved.")),
            new Aim(
                    "mathematics",
                    "Pupils reason aloud and on paper in mathematics.",
                    "Tests show reasoning as strong as arithmetic.",
                    List.of(
                            "One reasoning task a day in every class.",
                            "Subject leader sees it in all year groups.",
                            "Reasoning papers rise by five marks.")),
            new Aim(
                    "curriculum",
                    "What pupils should remember is planned in every subject.",
                    "Pupils can say what they learned a term ago.",
                    List.of(
                            "Plans name it in history and geography.",
                            "Plans name it in all subjects.",
                            "Pupils talked to remember the year's essentials.")),
            new Aim(
                    "attendance",
                    "Attendance is at least the national average.",
                    "No class is below 94 % over the year.",
                    List.of(
                            "First-day calls are made by half past nine.",
                            "Persistent absence is lower than a year before.",
                            "Attendance is above the national figure.")),
            new Aim(
                    "inclusion",
                    "Pupils with SEND learn the same curriculum with the right help.",
                    "Progress reviews show it for every pupil on the register.",
                    List.of(
                            "Plans are on one page and known to all staff.",
                            "Adapted tasks are seen in all lessons visited.",
                            "Parents say that they know the plan.")));

    private DemoPlans() {}

    /** Notes a school's plans, year by year. */
    static void follow(Diary diary, DemoSchool school) {
        if (school.joins().isBefore(LocalDate.of(2015, 9, 1))) {
            enter(diary, school);
        }
        for (int year = 2016; year <= LAST; year++) {
            SchoolYear of = new SchoolYear(year);
            List<Term> terms = DemoTrust.CALENDAR.termsOf(of);
            if (terms.size() == TERMS.size()
                    && school.isThere(of.firstDay())
                    && school.isThere(of.lastDay())
                    && diary.reaches(of.firstDay())) {
                follow(diary, school, of, terms, new Random((school.id() + " plan of " + year).hashCode()));
            }
        }
    }

    /** The plan of the last year before the trust used Milepost, from its letter of approval. */
    private static void enter(Diary diary, DemoSchool school) {
        SchoolYear year = new SchoolYear(2015);
        List<Term> terms = DemoTrust.CALENDAR.termsOf(year);
        List<LocalDate> due = terms.size() == TERMS.size()
                ? terms.stream().map(DemoPlans::due).toList()
                : List.of(LocalDate.of(2015, 12, 11), LocalDate.of(2016, 3, 18), LocalDate.of(2016, 7, 8));
        LocalDate approved = LocalDate.of(2015, 9, 28);
        diary.note(
                DemoTrust.BEGINS.plusDays(5),
                "14:20",
                DemoTrust.CLERK,
                new EnterPlanFromRecords(
                        school.id(),
                        id(year),
                        year,
                        new Note("As the school stood in the summer of 2015."),
                        List.of(goal(AIMS.getFirst(), due)),
                        List.of(),
                        Office.CEO,
                        Optional.empty(),
                        approved,
                        approved,
                        new Note("Approved by letter, as the school's file shows."),
                        Evidence.ofDocument("Letter on the improvement plan 2015/16")));
    }

    private static void follow(Diary diary, DemoSchool school, SchoolYear year, List<Term> terms, Random random) {
        ItemId plan = id(year);
        List<Aim> aims = new ArrayList<>(AIMS);
        Collections.shuffle(aims, random);
        List<LocalDate> due = terms.stream().map(DemoPlans::due).toList();
        List<Goal> goals =
                aims.subList(0, 2).stream().map(aim -> goal(aim, due)).toList();
        Note context = context(school, year);
        LocalDate drafted = Diary.workday(year.firstDay().plusDays(1 + random.nextInt(4)));
        LocalDate submitted = Diary.workday(drafted.plusDays(4 + random.nextInt(4)));
        diary.note(
                drafted,
                "16:30",
                school.head(),
                new DraftPlan(school.id(), plan, year, context, goals, List.of(), drafted));
        diary.note(submitted, "12:15", school.head(), new SubmitPlan(school.id(), plan, submitted));
        LocalDate ready = submitted;
        PlanContent content = new PlanContent(year, context, goals, List.of());
        if (random.nextDouble() < RETURNED) {
            LocalDate returned = Diary.workday(submitted.plusDays(3));
            diary.note(
                    returned,
                    "17:20",
                    DemoTrust.CEO,
                    new ReturnPlan(
                            school.id(),
                            plan,
                            returned,
                            new Note("Say what pupils will do differently, and not only what staff will do."),
                            Optional.empty()));
            ready = Diary.workday(returned.plusDays(4));
            Note better = new Note(context + " What pupils will do differently stands in each goal.");
            content = new PlanContent(year, better, goals, List.of());
            diary.note(
                    ready, "10:40", school.head(), new EditPlan(school.id(), plan, 1, better, goals, List.of(), ready));
            diary.note(ready, "10:45", school.head(), new SubmitPlan(school.id(), plan, ready));
        }
        boolean late = random.nextDouble() < LATE;
        LocalDate approved = Diary.workday(late ? LocalDate.of(year.startsIn(), 10, 6) : ready.plusDays(4));
        diary.note(
                approved,
                "18:05",
                DemoTrust.CEO,
                new ApprovePlan(
                        school.id(),
                        plan,
                        content.hash(),
                        approved,
                        Optional.empty(),
                        new Note("Two goals, and mileposts that can be seen."),
                        List.of(),
                        Optional.empty()));
        change(diary, school, content, plan, approved, terms.get(1));
        for (Term term : terms) {
            tell(diary, school, plan, term, random);
            judge(diary, school, plan, goals, terms.indexOf(term), random);
        }
        LocalDate ends = due.getLast().plusDays(random.nextDouble() < CLOSED_IN_TIME ? 5 : 62);
        diary.note(
                Diary.workday(ends),
                "15:10",
                school.head(),
                new ClosePlan(
                        school.id(), plan, Diary.workday(ends), new Note("What is left goes into next year's plan.")));
    }

    /** Some plans are changed in spring, because the school has changed, and are approved anew. */
    private static void change(
            Diary diary, DemoSchool school, PlanContent before, ItemId plan, LocalDate approved, Term spring) {
        Random random = new Random((school.id() + " change of " + plan).hashCode());
        LocalDate edited = Diary.workday(spring.firstDay().plusDays(18L + random.nextInt(6)));
        if (random.nextDouble() >= CHANGED || !edited.isAfter(approved)) {
            return;
        }
        boolean returned = before.context().text().contains("differently");
        Note now = new Note(before.context().text() + " Since January a new leader of Year 6 has joined.");
        diary.note(
                edited,
                "11:10",
                school.head(),
                new EditPlan(school.id(), plan, returned ? 2 : 1, now, before.goals(), List.of(), edited));
        diary.note(edited, "11:15", school.head(), new SubmitPlan(school.id(), plan, edited));
        LocalDate again = Diary.workday(edited.plusDays(5));
        diary.note(
                again,
                "17:35",
                DemoTrust.CEO,
                new ApprovePlan(
                        school.id(),
                        plan,
                        new PlanContent(before.year(), now, before.goals(), List.of()).hash(),
                        again,
                        Optional.empty(),
                        new Note("The goals stay; the plan says now who leads them."),
                        List.of(),
                        Optional.empty()));
    }

    /** The schools of two bands owe an update each term; others tell when they want to. */
    private static void tell(Diary diary, DemoSchool school, ItemId plan, Term term, Random random) {
        LocalDate day = Diary.workday(term.lastDay().minusDays(20L + random.nextInt(7)));
        String band = school.bandOn(day).orElse("");
        boolean owed = band.equals("IMPROVE_2") || band.equals("REPAIR_1");
        if (random.nextDouble() < (owed ? UPDATES_WHERE_OWED : UPDATES_ELSEWHERE)) {
            diary.note(
                    day,
                    "13:30",
                    school.head(),
                    new UpdatePlan(
                            school.id(),
                            plan,
                            day,
                            List.of(Party.CEO, Party.ACC),
                            new Note(
                                    school.strengthOn(day) > 0
                                            ? "Both goals are on course; the first shows in pupils' work."
                                            : "The first goal moves; the second needs more support than planned."),
                            List.of()));
        }
    }

    private static void judge(Diary diary, DemoSchool school, ItemId plan, List<Goal> goals, int term, Random random) {
        for (Goal goal : goals) {
            Milepost milepost = goal.mileposts().get(term);
            LocalDate day = milepost.dueOn();
            double luck = random.nextDouble() + school.strengthOn(day) * 0.3;
            boolean closed = plan.equals(id(OF_THE_CLOSURE)) && term == 2;
            MilepostOutcome outcome = closed || luck < 0.12
                    ? MilepostOutcome.MISSED
                    : luck < 0.4 ? MilepostOutcome.PARTLY : MilepostOutcome.MET;
            diary.note(
                    day,
                    "15:40",
                    school.head(),
                    new JudgeMilepost(
                            school.id(),
                            plan,
                            milepost.milepost(),
                            outcome,
                            day,
                            new Note(
                                    switch (outcome) {
                                        case MET -> "Seen in books and in lessons.";
                                        case PARTLY -> "In most classes; the rest follow next term.";
                                        case MISSED ->
                                            closed
                                                    ? "Schools were closed to most pupils."
                                                    : "Not reached: staff changed twice this term.";
                                    }),
                            List.of()));
        }
    }

    private static Note context(DemoSchool school, SchoolYear year) {
        String band = school.bandOn(year.firstDay())
                .orElse("no band")
                .toLowerCase(Locale.UK)
                .replace('_', ' ');
        return new Note(school.name() + " begins the year with about " + school.rollIn(year.startsIn()) + " pupils, in "
                + band + ".");
    }

    private static Goal goal(Aim aim, List<LocalDate> due) {
        List<Milepost> mileposts = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            mileposts.add(new Milepost(
                    new ItemId(aim.id() + "-" + TERMS.get(i)),
                    new Note(aim.mileposts().get(i)),
                    due.get(i)));
        }
        return new Goal(new ItemId(aim.id()), new Note(aim.text()), List.of(new Note(aim.criterion())), mileposts);
    }

    private static LocalDate due(Term term) {
        return term.lastDay().minusDays(7);
    }

    private static ItemId id(SchoolYear year) {
        return new ItemId("plan-" + year.startsIn());
    }
}
