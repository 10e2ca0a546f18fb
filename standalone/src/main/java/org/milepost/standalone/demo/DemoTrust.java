package org.milepost.standalone.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.ActorId;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.access.Office;
import org.milepost.api.access.Seat;
import org.milepost.api.calendar.SchoolCalendar;
import org.milepost.api.calendar.TermDates;
import org.milepost.api.catalogue.KeyMetric;
import org.milepost.api.phase.PhaseCommand.ApprovePlacement;
import org.milepost.api.phase.PhaseCommand.EnterPlacementFromRecords;
import org.milepost.api.phase.PhaseCommand.PlaceSchool;
import org.milepost.api.phase.PhaseCommand.ProposePlacement;
import org.milepost.api.phase.PhaseCommand.RetractPlacement;
import org.milepost.api.school.IdentityCommand.MergeSchool;
import org.milepost.api.school.IdentityCommand.RecordPredecessor;
import org.milepost.api.school.IdentityCommand.RegisterSchool;
import org.milepost.api.school.IdentityCommand.RenameSchool;
import org.milepost.api.trust.TrustLifeCommand.AdoptCatalogue;
import org.milepost.api.trust.TrustLifeCommand.AdoptEdition;
import org.milepost.api.trust.TrustLifeCommand.CreateTrust;
import org.milepost.api.trust.TrustLifeCommand.GrantOffice;
import org.milepost.api.trust.TrustLifeCommand.SetTermDates;
import org.milepost.command.trust.Shipped;
import org.milepost.standalone.demo.DemoSchool.Step;

/** The trust of the demo: how it is set up, and how its schools move through the bands. */
final class DemoTrust {
    static final TrustId TRUST = new TrustId("wayfield");
    static final LocalDate BEGINS = LocalDate.of(2016, 8, 25);
    static final LocalDate GOES_LIVE = LocalDate.of(2016, 9, 1);

    static final String CEO = "demo-ceo";
    static final String BOARD = "demo-board";
    static final String ACC = "demo-acc";
    static final String CLERK = "demo-clerk";
    static final String SI_LEAD = "demo-silead";
    static final String EXECUTIVE = "demo-team";
    static final String AUDITOR = "demo-auditor";
    static final String ADMIN = "demo-admin";

    /** From this school year on the strategy asks for a temperature check every three weeks; before, each half-term. */
    static final int CHECKS_EVERY_THREE_WEEKS_SINCE = 2020;

    /** When there is school in the demo. */
    static final SchoolCalendar CALENDAR = Shipped.exampleCalendar().standard();

    /** What the trust aims at; the strategy leaves it open. */
    private static final Map<String, String> TARGETS = Map.of(
            "attendance", "95",
            "persistent-absence", "15",
            "severe-absence", "1.5",
            "vacancies", "1",
            "complaints", "2",
            "ks2-rwm-projection", "65",
            "phonics-projection", "80");

    private static final LocalDate BEFORE_EVERYTHING = LocalDate.of(2011, 9, 1);

    private DemoTrust() {}

    /** Everybody who can sign in to the demo. */
    static List<String> people() {
        List<String> people = new ArrayList<>(List.of(CEO, BOARD, ACC, CLERK));
        DemoSchool.ALL.forEach(school -> people.add(school.head()));
        people.addAll(List.of(SI_LEAD, AUDITOR, ADMIN));
        people.addAll(DemoPeople.besides());
        return people;
    }

    /** Notes how the trust is set up, year by year. */
    static void setUp(Diary diary) {
        diary.note(
                BEGINS,
                "09:00",
                ADMIN,
                new CreateTrust(TRUST, "Wayfield Learning Trust", Optional.empty(), Optional.of(GOES_LIVE)));
        diary.note(
                BEGINS, "09:05", ADMIN, grant(BOARD, Office.BOARD_MEMBER, Optional.of(Seat.CHAIR), Optional.empty()));
        Optional<Minute> minute = Optional.of(new Minute(BEGINS, "Board " + BEGINS + "/1"));
        diary.note(BEGINS, "09:10", BOARD, grant(CEO, Office.CEO, Optional.empty(), minute));
        diary.note(BEGINS, "09:11", BOARD, grant(ACC, Office.ACC_MEMBER, Optional.of(Seat.CHAIR), minute));
        office(diary, CLERK, Office.CLERK);
        office(diary, SI_LEAD, Office.SI_LEAD);
        office(diary, AUDITOR, Office.AUDITOR);
        DemoSchool.ALL.forEach(school -> office(diary, school.head(), Office.HEADTEACHER, school.id()));
        DemoPeople.takeOffice(diary);
        diary.note(
                BEGINS,
                "10:00",
                ADMIN,
                new AdoptCatalogue(
                        TRUST,
                        Optional.empty(),
                        Optional.of("Key metrics of Wayfield Learning Trust"),
                        metricsWithTargets(),
                        LocalDate.of(2015, 9, 1)));
        for (TermDates dates : Shipped.exampleCalendar().years()) {
            LocalDate known = LocalDate.of(dates.year().startsIn() - 1, 11, 20);
            diary.note(known.isBefore(BEGINS) ? BEGINS : known, "10:05", ADMIN, new SetTermDates(TRUST, dates));
        }
        adopt(diary, 2015, BEGINS);
        for (int year = 2016; year <= 2030; year++) {
            adopt(diary, year, LocalDate.of(year, 8, 30));
        }
    }

    /** The catalogue that ships with Milepost, with what this trust aims at. */
    private static List<KeyMetric> metricsWithTargets() {
        return Shipped.catalogue("primary").orElseThrow().metrics().stream()
                .map(metric -> Optional.ofNullable(TARGETS.get(metric.code()))
                        .map(target -> aimingAt(new BigDecimal(target), metric))
                        .orElse(metric))
                .toList();
    }

    private static KeyMetric aimingAt(BigDecimal target, KeyMetric metric) {
        return new KeyMetric(
                metric.code(),
                metric.name(),
                metric.unit(),
                metric.direction(),
                Optional.of(target),
                metric.plausible(),
                metric.kind(),
                metric.parts(),
                metric.acrossSchools(),
                metric.overWeeks(),
                metric.cumulative(),
                metric.hint());
    }

    /** Notes when a school came, what it was called, and which bands it went through. */
    static void follow(Diary diary, DemoSchool school) {
        diary.note(
                school.noted(),
                "10:30",
                ADMIN,
                new RegisterSchool(
                        school.id(),
                        school.name(),
                        Optional.of(school.urn()),
                        TRUST,
                        school.joins(),
                        Optional.empty()));
        school.predecessor()
                .ifPresent(before -> diary.note(
                        school.noted().plusDays(6),
                        "10:40",
                        ADMIN,
                        new RecordPredecessor(
                                school.id(),
                                before,
                                Optional.of("Hawthorn Primary School"),
                                school.joins(),
                                Optional.empty())));
        school.merges()
                .ifPresent(day -> diary.note(
                        day.plusDays(6),
                        "11:00",
                        ADMIN,
                        new MergeSchool(school.id(), new SchoolId("millbrook"), day, Optional.empty())));
        if (school.id().value().equals("millbrook")) {
            LocalDate merger = LocalDate.of(2021, 9, 1);
            diary.note(
                    merger.plusDays(6),
                    "11:05",
                    ADMIN,
                    new RecordPredecessor(
                            school.id(),
                            new org.milepost.api.Urn("900108"),
                            Optional.of("Brook Infant School"),
                            merger,
                            Optional.empty()));
            diary.note(
                    merger.plusDays(6),
                    "11:10",
                    ADMIN,
                    new RenameSchool(school.id(), "Millbrook and Brook Primary School", merger, Optional.empty()));
        }
        int number = 1;
        for (Step step : school.steps()) {
            place(diary, school, step, new ItemId("band-" + number++));
        }
        if (school.id().value().equals("riverside")) {
            mistaken(diary, school);
        }
    }

    private static void place(Diary diary, DemoSchool school, Step step, ItemId id) {
        Note reason = new Note(step.reason());
        Evidence check = Evidence.ofDocument("Standards check of " + step.on().getYear());
        switch (step.way()) {
            case FROM_RECORDS ->
                diary.note(
                        BEGINS,
                        "14:00",
                        CLERK,
                        new EnterPlacementFromRecords(
                                school.id(),
                                id,
                                step.band(),
                                Office.CEO,
                                Optional.empty(),
                                step.on(),
                                step.on(),
                                reason,
                                Evidence.ofDocument("Committee minutes, September 2015")));
            case DIRECT ->
                diary.note(
                        step.on().plusDays(1),
                        "16:30",
                        CEO,
                        new PlaceSchool(
                                school.id(),
                                id,
                                step.band(),
                                step.on(),
                                step.on(),
                                reason,
                                List.of(check),
                                Optional.empty()));
            case PROPOSED -> {
                diary.note(
                        step.on().minusDays(10),
                        "15:00",
                        SI_LEAD,
                        new ProposePlacement(school.id(), id, step.band(), step.on(), reason, List.of(check)));
                diary.note(
                        step.on(),
                        "17:00",
                        CEO,
                        new ApprovePlacement(
                                school.id(),
                                id,
                                step.on(),
                                Optional.empty(),
                                new Note("Agreed: " + step.reason()),
                                List.of(),
                                Optional.empty()));
            }
            case BOARD ->
                // Recorded by the clerk nearly three weeks after the meeting, when the minutes are agreed: a late fact.
                diary.note(
                        step.on().plusDays(18),
                        "12:00",
                        CLERK,
                        new PlaceSchool(
                                school.id(),
                                id,
                                step.band(),
                                step.on(),
                                step.on(),
                                reason,
                                List.of(check),
                                Optional.of(new Minute(step.on(), "Board " + step.on() + "/3"))));
        }
    }

    /** A placement meant for another school, noticed and retracted after four days. */
    private static void mistaken(Diary diary, DemoSchool school) {
        ItemId id = new ItemId("band-by-mistake");
        LocalDate day = LocalDate.of(2021, 9, 21);
        diary.note(
                day,
                "16:40",
                CEO,
                new PlaceSchool(
                        school.id(),
                        id,
                        "IMPROVE_2",
                        day,
                        day,
                        new Note("Mixed-age teaching leaves gaps in the curriculum."),
                        List.of(),
                        Optional.empty()));
        diary.note(
                day.plusDays(4),
                "09:15",
                CEO,
                new RetractPlacement(
                        school.id(),
                        id,
                        day.plusDays(4),
                        new Note("Entered at Riverside by mistake; it was decided for Larkfield."),
                        Optional.empty()));
    }

    private static void adopt(Diary diary, int year, LocalDate day) {
        String code = year + "-" + (year + 1) % 100;
        diary.note(
                day,
                "11:00",
                CEO,
                new AdoptEdition(
                        TRUST,
                        Optional.empty(),
                        Optional.of(strategy(year, code)),
                        day,
                        LocalDate.of(year, 9, 1),
                        new Note("The strategy for " + code + "."),
                        List.of(),
                        Optional.empty()));
    }

    /** The strategy of a year: as it is today, but that schools were looked at less often in the first years. */
    private static String strategy(int year, String code) {
        String text = Shipped.editionText("2025-26").replace("2025-26", code);
        return year < CHECKS_EVERY_THREE_WEEKS_SINCE
                ? text.replace("cadence: every 3 weeks", "cadence: half-termly")
                : text;
    }

    static void office(Diary diary, String person, Office office, SchoolId... schools) {
        diary.note(BEGINS, "09:05", ADMIN, grant(person, office, schools));
    }

    /** An office over the whole trust, in a body perhaps with a seat of its own. */
    private static GrantOffice grant(String person, Office office, Optional<Seat> seat, Optional<Minute> minute) {
        return new GrantOffice(
                TRUST,
                new ItemId("grant-" + person),
                new ActorId(person),
                office,
                Set.of(),
                Set.of(),
                Set.of(),
                seat,
                BEFORE_EVERYTHING,
                Optional.empty(),
                minute);
    }

    private static GrantOffice grant(String person, Office office, SchoolId... schools) {
        return new GrantOffice(
                TRUST,
                new ItemId("grant-" + person),
                new ActorId(person),
                office,
                Set.of(schools),
                BEFORE_EVERYTHING,
                Optional.empty());
    }
}
