package org.milepost.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.PlannedAction;
import org.milepost.api.access.Office;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.calendar.Term;
import org.milepost.api.summary.Point;
import org.milepost.api.summary.SummaryCommand.WriteSummary;

/** The school summaries of the demo: most heads write one a term, some two, and now and then there is none. */
final class DemoSummaries {
    private static final int LAST = 2028;
    private static final double WRITTEN = 0.88;
    private static final double WRITTEN_AGAIN = 0.08;

    /** Something a school may be strong or weak in, and what it does about it. */
    private record Topic(String id, String aspect, String strong, String weak, String worked, String action) {}

    private static final List<Topic> TOPICS = List.of(
            new Topic(
                    "phonics",
                    "curriculum-and-teaching",
                    "Phonics is taught well in every class.",
                    "Phonics depends too much on which adult teaches it.",
                    "Phonics is taught well in all classes but one.",
                    "Every adult observes a colleague teaching phonics."),
            new Topic(
                    "writing",
                    "achievement",
                    "Pupils write with stamina and pride.",
                    "Too few pupils write at the standard of their age.",
                    "Writing improves in key stage 2, not yet in key stage 1.",
                    "Writing is moderated with two other schools."),
            new Topic(
                    "attendance",
                    "attendance-and-behaviour",
                    "Attendance is above national in every year group.",
                    "Persistent absence is higher than in similar schools.",
                    "Persistent absence falls, most of all in Year 5.",
                    "Families of persistent absentees are seen within two weeks."),
            new Topic(
                    "clubs",
                    "personal-development",
                    "Every pupil takes part in something after lessons.",
                    "Clubs reach the same third of pupils each term.",
                    "Half the pupils now come to a club.",
                    "Places are kept for pupils who have not come before."),
            new Topic(
                    "subject-leaders",
                    "leadership-and-governance",
                    "Subject leaders know what is learned in their subject.",
                    "Subject leaders have little time in classrooms.",
                    "Subject leaders have a morning a fortnight.",
                    "Cover for subject leaders is planned a term ahead."),
            new Topic(
                    "adapted-tasks",
                    "inclusion",
                    "Pupils with SEND learn the same curriculum, with help that fits.",
                    "Adapted tasks ask for less thinking, not for other help.",
                    "Adapted tasks are right in mathematics, not yet elsewhere.",
                    "Teachers plan adapted tasks together on Thursdays."));

    private DemoSummaries() {}

    /** Notes a school's summaries, term by term. */
    static void write(Diary diary, DemoSchool school) {
        int turn = DemoSchool.ALL.indexOf(school);
        int number = turn;
        for (int year = 2016; year <= LAST; year++) {
            for (Term term : DemoTrust.CALENDAR.termsOf(new SchoolYear(year))) {
                Random random = new Random((school.id() + " summary of " + year + term.name()).hashCode());
                LocalDate day = Diary.workday(term.lastDay().minusDays(24L + random.nextInt(8)));
                boolean written = random.nextDouble() < WRITTEN;
                boolean again = random.nextDouble() < WRITTEN_AGAIN;
                number++;
                if (written && school.isThere(day.minusDays(60)) && school.isThere(day) && diary.reaches(day)) {
                    String id = "summary-" + year + "-" + term.name().name().toLowerCase(java.util.Locale.UK);
                    note(diary, school, id, day, number, false);
                    if (again) {
                        note(diary, school, id + "-again", Diary.workday(day.plusDays(7)), number, true);
                    }
                }
            }
        }
    }

    /** Topics move on every third term, from an area to develop to a strength. */
    private static void note(Diary diary, DemoSchool school, String id, LocalDate day, int number, boolean worked) {
        int first = number / 3;
        boolean strong = school.strengthOn(day) > 0;
        Topic weak = topic(first);
        boolean moves = worked || number % 3 == 2;
        diary.note(
                day,
                "14:10",
                school.head(),
                new WriteSummary(
                        school.id(),
                        new ItemId(id),
                        day,
                        strong
                                ? List.of(strength(topic(first - 1)), strength(topic(first - 2)))
                                : List.of(strength(topic(first - 1))),
                        strong ? List.of(area(weak, moves)) : List.of(area(weak, moves), area(topic(first + 1), false)),
                        List.of(new PlannedAction(
                                new ItemId(weak.id() + "-action"),
                                new Note(weak.action()),
                                Office.SENIOR_LEADER,
                                Optional.of(day.plusDays(90))))));
    }

    private static Point strength(Topic topic) {
        return new Point(new ItemId(topic.id()), topic.aspect(), new Note(topic.strong()));
    }

    private static Point area(Topic topic, boolean worked) {
        return new Point(new ItemId(topic.id()), topic.aspect(), new Note(worked ? topic.worked() : topic.weak()));
    }

    private static Topic topic(int number) {
        return TOPICS.get(Math.floorMod(number, TOPICS.size()));
    }
}
