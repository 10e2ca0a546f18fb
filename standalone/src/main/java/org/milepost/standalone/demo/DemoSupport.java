package org.milepost.standalone.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.calendar.Term;
import org.milepost.api.calendar.TermName;
import org.milepost.api.support.Length;
import org.milepost.api.support.SupportCommand.AgreeSupportPlan;
import org.milepost.api.support.SupportCommand.AgreeSupportRequest;
import org.milepost.api.support.SupportCommand.AppointExecutiveLeader;
import org.milepost.api.support.SupportCommand.CancelSupportDay;
import org.milepost.api.support.SupportCommand.CorrectSupportDay;
import org.milepost.api.support.SupportCommand.DeclineSupportRequest;
import org.milepost.api.support.SupportCommand.DeliverRequestedSupport;
import org.milepost.api.support.SupportCommand.DeliverSupportDay;
import org.milepost.api.support.SupportCommand.RecordSupportVisit;
import org.milepost.api.support.SupportCommand.RedeployStaffing;
import org.milepost.api.support.SupportCommand.RequestSupport;
import org.milepost.api.support.SupportCommand.ScheduleSupportDay;
import org.milepost.api.support.Supporter;

/**
 * The support of the demo: a plan a year, days by band, a few of them put off or cancelled; weekly visits where the band asks
 * for them; now and then a school asks for more.
 */
final class DemoSupport {
    private static final Map<String, Integer> DAYS_A_TERM =
            Map.of("SUSTAIN", 1, "IMPROVE_1", 2, "IMPROVE_2", 4, "REPAIR_1", 6, "REPAIR_2", 6);
    private static final double CANCELLED = 0.09;
    private static final double PUT_OFF = 0.08;
    private static final double MADE_UP = 0.85;
    private static final double VISITED = 0.93;

    private static final List<String> PURPOSES = List.of(
            "Planning mathematics with the subject leader.",
            "Early reading: lessons seen together with the leader, and what to do next.",
            "Books of Years 3 to 6 read together with the senior team.",
            "Behaviour at lunchtime and after it.",
            "Plans for pupils with SEND, read with the coordinator.");

    private DemoSupport() {}

    /** Notes a school's support, year by year and term by term. */
    static void give(Diary diary, DemoSchool school) {
        for (Term term : DemoTrust.CALENDAR.terms()) {
            if (diary.reaches(term.firstDay()) && school.isThere(term.firstDay()) && school.isThere(term.lastDay())) {
                Random random = new Random((school.id() + " support from " + term.firstDay()).hashCode());
                give(diary, school, term, random);
            }
        }
        if (school.id().value().equals("hawthorn")) {
            lead(diary, school);
        }
    }

    private static void give(Diary diary, DemoSchool school, Term term, Random random) {
        LocalDate early = term.firstDay().plusDays(14);
        Optional<String> band = school.bandOn(early);
        if (band.isEmpty()
                || early.isBefore(DemoTrust.GOES_LIVE)
                || early.isBefore(school.noted().plusDays(25))) {
            return;
        }
        List<LocalDate> weeks = DemoTrust.CALENDAR.schoolWeeks(term).stream()
                .filter(week -> !DemoWeeks.isClosed(week))
                .toList();
        if (weeks.size() < 8) {
            return;
        }
        if (term.name() == TermName.AUTUMN) {
            plan(diary, school, term, random);
        }
        request(diary, school, term, weeks, random);
        int days = DAYS_A_TERM.getOrDefault(band.get(), 0);
        for (int i = 0; i < days; i++) {
            int week = 2 + i * (weeks.size() - 3) / days;
            day(
                    diary,
                    school,
                    new ItemId("day-" + term.firstDay() + "-" + (i + 1)),
                    weeks.get(week).plusDays(1 + random.nextInt(3)),
                    Optional.empty(),
                    random);
        }
        if (band.get().equals("STABILISE")) {
            visits(diary, school, weeks, random);
        }
    }

    private static void plan(Diary diary, DemoSchool school, Term term, Random random) {
        SchoolYear year = term.year();
        LocalDate agreed = Diary.workday(term.firstDay().plusDays(20L + random.nextInt(18)));
        if (random.nextDouble() < 0.08) {
            return;
        }
        diary.note(
                agreed,
                "17:20",
                DemoTrust.CEO,
                new AgreeSupportPlan(
                        school.id(),
                        new ItemId("support-" + year.startsIn()),
                        year,
                        new Note("Visits of CEO and SI Lead as the band promises; most of them for "
                                + (school.strengthOn(agreed) < -0.3 ? "teaching and leadership." : "subject leaders.")),
                        agreed,
                        agreed,
                        new Note("Talked through with the head after the standards check."),
                        List.of()));
    }

    private static void day(
            Diary diary, DemoSchool school, ItemId id, LocalDate on, Optional<ItemId> request, Random random) {
        int turn = random.nextInt(10);
        Supporter by = turn < 6
                ? Supporter.of(Office.SI_LEAD, new ActorId(DemoTrust.SI_LEAD))
                : turn < 8
                        ? Supporter.of(Office.CEO, new ActorId(DemoTrust.CEO))
                        : new Supporter(Office.LEAD_PRACTITIONER, Optional.empty());
        Length length = random.nextInt(request.isPresent() ? 2 : 30) == 0 ? Length.HALF_DAY : Length.DAY;
        double fate = random.nextDouble();
        diary.note(
                Diary.workday(on.minusDays(request.isPresent() ? 4 : 12)),
                "16:50",
                DemoTrust.SI_LEAD,
                new ScheduleSupportDay(
                        school.id(),
                        id,
                        on,
                        length,
                        by,
                        new Note(PURPOSES.get(random.nextInt(PURPOSES.size()))),
                        request));
        if (fate < CANCELLED) {
            diary.note(
                    on,
                    "08:10",
                    DemoTrust.SI_LEAD,
                    new CancelSupportDay(school.id(), id, new Note("Half of the staff were ill.")));
            makeUp(diary, school, id, on, by, random);
            return;
        }
        LocalDate took = fate < CANCELLED + PUT_OFF ? on.plusDays(7) : on;
        diary.note(
                took,
                "15:55",
                DemoTrust.SI_LEAD,
                new DeliverSupportDay(
                        school.id(),
                        id,
                        new Note("Done as planned; the next steps are agreed with the leader."),
                        Optional.of(took),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** Most days that fell out are given two weeks later; one of the first was given for half of the day only. */
    private static void makeUp(
            Diary diary, DemoSchool school, ItemId instead, LocalDate on, Supporter by, Random random) {
        LocalDate then = on.plusDays(14);
        if (random.nextDouble() >= MADE_UP || !DemoTrust.CALENDAR.isSchoolDay(then)) {
            return;
        }
        ItemId id = new ItemId(instead + "-again");
        diary.note(
                on.plusDays(1),
                "16:40",
                DemoTrust.SI_LEAD,
                new ScheduleSupportDay(
                        school.id(),
                        id,
                        then,
                        Length.DAY,
                        by,
                        new Note("In place of the day that fell out."),
                        Optional.empty()));
        diary.note(
                then,
                "15:55",
                DemoTrust.SI_LEAD,
                new DeliverSupportDay(
                        school.id(),
                        id,
                        new Note("What had been planned for two weeks before."),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        if (random.nextInt(4) == 0) {
            diary.note(
                    Diary.workday(then.plusDays(5)),
                    "09:35",
                    DemoTrust.SI_LEAD,
                    new CorrectSupportDay(
                            school.id(),
                            id,
                            Optional.empty(),
                            Optional.of(Length.HALF_DAY),
                            Optional.empty(),
                            new Note("It ended at noon; a whole day had been entered.")));
        }
    }

    private static void visits(Diary diary, DemoSchool school, List<LocalDate> weeks, Random random) {
        for (LocalDate week : weeks) {
            LocalDate day = week.plusDays(random.nextInt(4));
            if (random.nextDouble() < VISITED
                    && DemoTrust.CALENDAR.isSchoolDay(day)
                    && school.bandOn(day).filter("STABILISE"::equals).isPresent()) {
                diary.note(
                        day,
                        "16:05",
                        DemoTrust.SI_LEAD,
                        new RecordSupportVisit(
                                school.id(),
                                new ItemId("visit-" + day),
                                List.of(
                                        Supporter.of(Office.CEO, new ActorId(DemoTrust.CEO)),
                                        Supporter.of(Office.SI_LEAD, new ActorId(DemoTrust.SI_LEAD))),
                                new Note("Every class seen; what to do until next week agreed with the leader."),
                                day));
            }
        }
    }

    /** A school in five or so asks for something of its own; most of it is agreed, and then it happens. */
    private static void request(Diary diary, DemoSchool school, Term term, List<LocalDate> weeks, Random random) {
        boolean asks = random.nextInt(7) == 0;
        boolean agrees = random.nextInt(4) > 0;
        ItemId request = new ItemId("asked-" + term.firstDay());
        LocalDate asked = weeks.get(1).plusDays(2);
        LocalDate decided = asked.plusDays(7L + random.nextInt(2) * 7L);
        if (!asks) {
            return;
        }
        diary.note(
                asked,
                "14:45",
                school.head(),
                new RequestSupport(
                        school.id(),
                        request,
                        new Note("A day with somebody who has introduced the new reading scheme already."),
                        Optional.of(BigDecimal.ONE)));
        if (!agrees) {
            diary.note(
                    decided,
                    "16:15",
                    DemoTrust.CEO,
                    new DeclineSupportRequest(
                            school.id(),
                            request,
                            decided,
                            new Note("The days of this term are for it already; ask again in the next.")));
            return;
        }
        diary.note(
                decided,
                "16:15",
                DemoTrust.CEO,
                new AgreeSupportRequest(
                        school.id(), request, Optional.of(BigDecimal.ONE), decided, new Note("Agreed for this term.")));
        LocalDate on = Diary.workday(decided.plusDays(12));
        if (DemoTrust.CALENDAR.isSchoolDay(on)) {
            day(diary, school, new ItemId("asked-day-" + term.firstDay()), on, Optional.of(request), random);
            diary.note(
                    Diary.workday(on.plusDays(9)),
                    "10:05",
                    DemoTrust.SI_LEAD,
                    new DeliverRequestedSupport(
                            school.id(), request, new Note("The leaders know how to begin."), Optional.empty()));
        }
    }

    /** The sponsored school is led by somebody whom the Board appointed, and staff move to it. */
    private static void lead(Diary diary, DemoSchool school) {
        LocalDate meeting = LocalDate.of(2018, 9, 1);
        diary.note(
                meeting.plusDays(18),
                "12:10",
                DemoTrust.CLERK,
                new AppointExecutiveLeader(
                        school.id(),
                        new ItemId("leader-2018"),
                        new ActorId(school.head()),
                        meeting,
                        meeting,
                        Optional.of(LocalDate.of(2020, 8, 31)),
                        new Note("The school needs experienced leadership from its first day in the trust."),
                        List.of(),
                        Optional.of(new Minute(meeting, "Board " + meeting + "/4"))));
        diary.note(
                LocalDate.of(2018, 10, 12),
                "17:00",
                DemoTrust.CEO,
                new RedeployStaffing(
                        school.id(),
                        new ItemId("staff-2018"),
                        new Note(
                                "One assistant head for three days a week, and a teacher of Year 6, until the summer."),
                        List.of(new SchoolId("oakfield"), new SchoolId("riverside")),
                        LocalDate.of(2018, 10, 12),
                        LocalDate.of(2018, 11, 5),
                        new Note("Year 6 has had four teachers in a year."),
                        List.of(),
                        Optional.empty()));
    }
}
