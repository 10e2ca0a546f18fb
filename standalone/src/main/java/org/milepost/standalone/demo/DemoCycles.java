package org.milepost.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.cycle.CycleCommand.AnswerCycleQuestion;
import org.milepost.api.cycle.CycleCommand.CloseCycle;
import org.milepost.api.cycle.CycleCommand.OpenCycle;
import org.milepost.api.cycle.CycleQuestion;

/** The improvement cycles of the demo: a few, opened when a school wanted to look at itself; one is still open. */
final class DemoCycles {

    /** A cycle to be. */
    private record Cycle(String school, String id, LocalDate on, String about, boolean closes) {}

    private static final List<Cycle> ALL = List.of(
            new Cycle(
                    "st-aldhelms",
                    "progress-2017",
                    LocalDate.of(2017, 10, 9),
                    "Why progress is limited, before the plan goes into its second year.",
                    true),
            new Cycle(
                    "meadow-lane",
                    "mathematics-2020",
                    LocalDate.of(2020, 1, 13),
                    "Mathematics in all year groups.",
                    true),
            new Cycle(
                    "hawthorn",
                    "capacity-2022",
                    LocalDate.of(2022, 5, 9),
                    "What the school can now do by itself.",
                    true),
            new Cycle(
                    "riverside", "attendance-2024", LocalDate.of(2024, 10, 7), "Attendance since the pandemic.", true),
            new Cycle("millbrook", "results-2025", LocalDate.of(2025, 11, 10), "Results since the merger.", false));

    /** What is answered to a question, and which events it rests on: the last of the first of these types there is. */
    private record Answer(CycleQuestion question, String text, List<String> evidence) {
        Answer(CycleQuestion question, String text, String... evidence) {
            this(question, text, List.of(evidence));
        }
    }

    private static final List<Answer> ANSWERS = List.of(
            new Answer(
                    CycleQuestion.HOW_WELL, "Steady week by week, and below where we want to be.", "metrics.submitted"),
            new Answer(
                    CycleQuestion.EXPECTATIONS,
                    "At national in reading, below our own expectation elsewhere.",
                    "inspection.outcomes-recorded",
                    "metrics.submitted"),
            new Answer(
                    CycleQuestion.STRENGTHS_AND_RISKS,
                    "Staff who stay are a strength; three who leave are the risk.",
                    "review.finding-recorded",
                    "summary.written"),
            new Answer(
                    CycleQuestion.BEST_PRACTICE,
                    "How reading is taught could be shown to two other schools.",
                    "review.carried-out",
                    "summary.written"),
            new Answer(
                    CycleQuestion.KEY_AREAS,
                    "What the health check named, in the same order.",
                    "healthcheck.carried-out",
                    "summary.written"),
            new Answer(
                    CycleQuestion.PROCESSES,
                    "Planning, moderation, and the time that subject leaders have.",
                    "plan.updated",
                    "plan.approved"),
            new Answer(
                    CycleQuestion.BETTER_OR_DIFFERENTLY,
                    "Fewer aims at once, each seen through.",
                    "plan.milepost-judged",
                    "plan.approved"));

    private DemoCycles() {}

    /** Notes a school's cycles, a question a week. */
    static void workThrough(Diary diary, DemoSchool school) {
        ALL.stream()
                .filter(cycle -> cycle.school().equals(school.id().value()))
                .forEach(cycle -> workThrough(diary, school, cycle));
    }

    private static void workThrough(Diary diary, DemoSchool school, Cycle cycle) {
        ItemId id = new ItemId(cycle.id());
        diary.note(
                cycle.on(),
                "15:30",
                school.head(),
                new OpenCycle(school.id(), id, cycle.on(), new Note(cycle.about())));
        LocalDate day = cycle.on();
        for (Answer answer : ANSWERS) {
            LocalDate on = day.plusWeeks(1);
            day = on;
            if (cycle.closes() || answer.question() != CycleQuestion.BETTER_OR_DIFFERENTLY) {
                diary.noteFromRecord(
                        on,
                        "15:50",
                        answer.question() == CycleQuestion.BEST_PRACTICE ? DemoTrust.CEO : school.head(),
                        recorded -> new AnswerCycleQuestion(
                                school.id(),
                                id,
                                answer.question(),
                                on,
                                new Note(answer.text()),
                                recorded.lastOf(school.id(), answer.evidence())));
            }
        }
        if (cycle.closes()) {
            LocalDate closed = day.plusDays(4);
            diary.note(
                    closed,
                    "16:00",
                    school.head(),
                    new CloseCycle(
                            school.id(), id, closed, new Note("It goes into the next improvement plan as one goal.")));
        }
    }
}
