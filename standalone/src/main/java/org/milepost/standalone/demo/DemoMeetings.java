package org.milepost.standalone.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;
import org.milepost.api.calendar.HalfTerm;
import org.milepost.api.calendar.SchoolCalendar;
import org.milepost.api.calendar.Term;
import org.milepost.api.calendar.TermName;
import org.milepost.api.meeting.ChallengeKind;
import org.milepost.api.meeting.Group;
import org.milepost.api.meeting.MeetingCommand.RecordChallenge;
import org.milepost.api.meeting.MeetingCommand.RecordWeeklyMeeting;
import org.milepost.api.meeting.MeetingCommand.SetMeetingDay;
import org.milepost.api.meeting.NextStep;
import org.milepost.api.meeting.TrustMeetingCommand.RecordBoardMeeting;
import org.milepost.api.meeting.TrustMeetingCommand.RecordCommitteeMeeting;
import org.milepost.api.meeting.TrustMeetingCommand.RecordGroupMeeting;
import org.milepost.api.meeting.TrustMeetingCommand.RecordMeetingDecision;

/**
 * The meetings of the demo: the CEO and each head on Mondays, some of them fallen out; groups each half-term or term, which
 * not every school attends; committee and Board each term, written down by the clerk when the minutes are agreed.
 */
final class DemoMeetings {
    private static final LocalDate LAST = LocalDate.of(2028, 7, 31);

    private static final double FALLEN_OUT = 0.12;
    private static final double WITH_A_STEP = 0.35;
    private static final double NOT_HELD = 0.04;
    private static final double CAME = 0.93;

    private static final List<String> STEPS = List.of(
            "See two reading lessons in Year 3 together.",
            "Ring the families of the eight pupils who were away on Monday.",
            "Bring the books of three classes to the next meeting.",
            "Ask the SLIM leader for mathematics to look at the plans of Year 5.",
            "Decide who teaches the small group once the supply contract ends.",
            "Share the behaviour curriculum with the two new teachers.",
            "Agree the dates of the pupil progress meetings.");
    private static final List<String> THEMES = List.of(
            "What pupils remember, and how we know.",
            "Adapting tasks without lowering them.",
            "Reading across the curriculum.",
            "Talk in lessons.",
            "Attendance in the first weeks.");
    private static final List<String> CHALLENGES = List.of(
            "The plan says what teachers will do, and not yet what pupils will know.",
            "Trustees asked how the school knows that the third objective is on track.",
            "Trustees asked why attendance of the oldest pupils differs so much from class to class.");

    private DemoMeetings() {}

    /** Notes the meetings of the trust. */
    static void hold(Diary diary) {
        Random random = new Random("meetings of the trust".hashCode());
        for (Term term : DemoTrust.CALENDAR.terms()) {
            if (term.firstDay().isBefore(DemoTrust.GOES_LIVE) || term.firstDay().isAfter(LAST)) {
                continue;
            }
            for (HalfTerm half : term.halves()) {
                group(diary, Group.MANAGEMENT, half.firstDay().plusDays(9), random);
                group(diary, Group.LEADERSHIP_NETWORK, half.firstDay().plusDays(16), random);
                group(diary, Group.SLIM, half.firstDay().plusDays(23), random);
            }
            LocalDate second = term.secondHalf().firstDay();
            group(diary, Group.SEND, second.plusDays(8), random);
            group(diary, Group.PUPIL_SUPPORT_LEADS, second.plusDays(10), random);
            group(diary, Group.EARLY_YEARS, second.plusDays(15), random);
            bodies(diary, term, random);
        }
    }

    /** Notes the meetings with a school. */
    static void hold(Diary diary, DemoSchool school) {
        Random random = new Random((school.id() + " meetings").hashCode());
        LocalDate from = school.joins().isBefore(DemoTrust.GOES_LIVE) ? DemoTrust.GOES_LIVE : school.joins();
        diary.note(Diary.workday(from), "12:30", DemoTrust.CEO, new SetMeetingDay(school.id(), DayOfWeek.MONDAY, from));
        for (LocalDate week : DemoTrust.CALENDAR.schoolWeeks(from, LAST)) {
            boolean held = random.nextDouble() >= FALLEN_OUT;
            boolean agreed = random.nextDouble() < WITH_A_STEP;
            String step = STEPS.get(random.nextInt(STEPS.size()));
            LocalDate day = firstSchoolDay(week);
            if (held && diary.reaches(day) && school.isThere(day) && !day.isBefore(from)) {
                diary.note(
                        day,
                        "16:50",
                        DemoTrust.CEO,
                        new RecordWeeklyMeeting(
                                school.id(),
                                new ItemId("weekly-" + week),
                                day,
                                agreed
                                        ? List.of(new NextStep(
                                                new Note(step), Office.HEADTEACHER, Optional.of(day.plusDays(14))))
                                        : List.of(),
                                Optional.empty()));
            }
        }
    }

    private static LocalDate firstSchoolDay(LocalDate week) {
        return DemoTrust.CALENDAR
                .schoolDays(week, SchoolCalendar.fridayOf(week))
                .getFirst();
    }

    private static void group(Diary diary, Group group, LocalDate about, Random random) {
        LocalDate day = Diary.workday(about);
        boolean held = random.nextDouble() >= NOT_HELD;
        String theme = THEMES.get(random.nextInt(THEMES.size()));
        List<SchoolId> came = new ArrayList<>();
        List<SchoolId> apologies = new ArrayList<>();
        for (DemoSchool school : DemoSchool.ALL) {
            boolean comes = random.nextDouble() < CAME;
            if (school.isThere(day)) {
                (comes ? came : apologies).add(school.id());
            }
        }
        if (held && !came.isEmpty()) {
            diary.note(
                    day,
                    "17:20",
                    group == Group.MANAGEMENT ? DemoTrust.CLERK : DemoTrust.SI_LEAD,
                    new RecordGroupMeeting(
                            DemoTrust.TRUST,
                            new ItemId(group.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + day),
                            group,
                            day,
                            came,
                            apologies,
                            Optional.of(new Note(theme)),
                            group == Group.EARLY_YEARS
                                    ? Optional.of(new Note("Early writing of six children from each school."))
                                    : Optional.empty(),
                            group == Group.SLIM
                                    ? Optional.of(new Note("An afternoon with subject specialists from outside."))
                                    : Optional.empty()));
        }
    }

    private static void bodies(Diary diary, Term term, Random random) {
        List<SchoolId> there = schools(term.lastDay(), false);
        List<SchoolId> stabilise = schools(term.lastDay(), true);
        int trustees = 4 + random.nextInt(3);
        boolean held = random.nextDouble() >= NOT_HELD;
        int absent = random.nextInt(DemoSchool.ALL.size() * 3);
        LocalDate committee = Diary.workday(term.lastDay().minusDays(17));
        ItemId met = new ItemId("acc-" + committee);
        Minute minute = new Minute(committee, "ACC " + committee);
        if (held) {
            diary.note(
                    committee.plusDays(9),
                    "10:00",
                    DemoTrust.CLERK,
                    new RecordCommitteeMeeting(
                            DemoTrust.TRUST,
                            met,
                            minute,
                            Optional.of(trustees),
                            there.stream()
                                    .filter(school -> absent >= there.size() || !school.equals(there.get(absent)))
                                    .toList(),
                            term.name() == TermName.AUTUMN ? there : List.of(),
                            stabilise));
        }
        DemoSchool asked = DemoSchool.ALL.get(random.nextInt(DemoSchool.ALL.size()));
        if (held && asked.isThere(committee)) {
            diary.note(
                    committee.plusDays(9),
                    "10:30",
                    DemoTrust.CLERK,
                    new RecordChallenge(
                            asked.id(),
                            new ItemId("challenge-" + committee),
                            asked.strengthOn(committee) > 0 ? ChallengeKind.SUPPORT : ChallengeKind.CHALLENGE,
                            new Note(
                                    asked.strengthOn(committee) > 0
                                            ? "Trustees thanked the school for what it gave to others this term."
                                            : CHALLENGES.get(random.nextInt(CHALLENGES.size()))),
                            committee,
                            Optional.of(minute)));
        }
        LocalDate board = Diary.workday(term.lastDay().minusDays(9));
        // In one spring the budget took all of the Board's evening.
        boolean left = term.name() == TermName.SPRING && board.getYear() == 2019;
        ItemId of = new ItemId("board-" + board);
        diary.note(
                board.plusDays(11),
                "10:00",
                DemoTrust.CLERK,
                new RecordBoardMeeting(
                        DemoTrust.TRUST,
                        of,
                        new Minute(board, "Board " + board),
                        Optional.of(trustees + 2),
                        left ? List.of() : stabilise,
                        List.of()));
        if (!stabilise.isEmpty() && !left) {
            diary.note(
                    board.plusDays(11),
                    "10:20",
                    DemoTrust.CLERK,
                    new RecordMeetingDecision(
                            DemoTrust.TRUST,
                            of,
                            new ItemId("executive-leader-" + board),
                            stabilise,
                            new Note("The executive leader stays in post; the Board hears again next term."),
                            List.of(),
                            Optional.of("Board " + board + "/5"),
                            Optional.empty()));
        }
    }

    private static List<SchoolId> schools(LocalDate day, boolean inStabilise) {
        return DemoSchool.ALL.stream()
                .filter(school -> school.isThere(day))
                .filter(school -> !inStabilise
                        || school.bandOn(day).filter("STABILISE"::equals).isPresent())
                .map(DemoSchool::id)
                .toList();
    }
}
