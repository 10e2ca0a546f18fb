package org.milepost.query.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.query.obligation.Strategies.asManyAsPromised;
import static org.milepost.query.obligation.Strategies.during;
import static org.milepost.query.obligation.Strategies.edition;
import static org.milepost.query.obligation.Strategies.every;
import static org.milepost.query.obligation.Strategies.in;
import static org.milepost.query.obligation.Strategies.scoped;
import static org.milepost.query.obligation.Strategies.standing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.obligation.Duty;
import org.milepost.api.obligation.DutyState;
import org.milepost.api.strategy.Cadence;
import org.milepost.api.strategy.Obligation;
import org.milepost.api.strategy.Obligation.Scope;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.query.obligation.Ower.Interval;

/** What is due, met, late and missed. */
class WhatIsOwedTest {
    private static final List<String> BANDS = List.of("SUSTAIN", "IMPROVE", "REPAIR", "STABILISE");

    private static final Obligation METRICS = every("key-metrics", "weekly before the meeting", "metrics.submitted");
    private static final Obligation CHECK =
            every("temperature-check", "every 3 weeks", "review.carried-out TEMPERATURE_CHECK");
    private static final Obligation SUMMARY = every("school-summary", "termly", "summary.written");
    private static final Obligation PLAN = every("improvement-plan", "yearly in September", "plan.approved");
    private static final Obligation UPDATE = in(every("plan-update", "termly", "plan.updated"), "IMPROVE", "REPAIR");
    private static final Obligation RAP = in(
            standing(
                    every("rap-approved", "within a term of entering the band", "rap.approved"),
                    "rap.completed",
                    "rap.superseded"),
            "REPAIR",
            "STABILISE");
    private static final Obligation RAP_MONITORING = in(
            during(
                    every("rap-monitoring", "half-termly", "rap.monitored"),
                    "rap.approved",
                    "rap.completed",
                    "rap.superseded"),
            "REPAIR");
    private static final Obligation ACTION_PLAN =
            in(every("action-plan", "while in the band", "action.plan-agreed"), "REPAIR");
    private static final Obligation SUPPORT_DAYS =
            asManyAsPromised(every("support-days", "termly", "support.day-delivered"));

    private final Strategies.Story school = new Strategies.Story();

    @Test
    void a_duty_is_not_yet_due_then_due_then_missed() {
        under(SUMMARY).placed("2024-09-01", "IMPROVE");

        assertThat(states("2026-09-01")).startsWith("2026-09-02..2026-12-18 NOT_YET_DUE");
        assertThat(states("2026-09-02")).startsWith("2026-09-02..2026-12-18 DUE");
        assertThat(states("2026-12-18")).startsWith("2026-09-02..2026-12-18 DUE");
        assertThat(states("2026-12-19")).startsWith("2026-09-02..2026-12-18 MISSED");
    }

    @Test
    void what_is_done_in_its_window_is_met_and_names_the_event() {
        under(SUMMARY).placed("2024-09-01", "IMPROVE").school.fact("summary.written", "2026-12-18");

        assertThat(states("2026-12-17"))
                .as("nothing is known before it happens")
                .first()
                .asString()
                .endsWith("DUE");
        Duty duty = duties("2027-03-01").getFirst();
        assertThat(duty.state()).isEqualTo(DutyState.MET);
        assertThat(duty.event()).contains("event-0");
        assertThat(duty.metOn()).contains(LocalDate.of(2026, 12, 18));
    }

    @Test
    void what_is_done_before_the_next_window_ends_is_met_late() {
        under(SUMMARY).placed("2024-09-01", "IMPROVE").school.fact("summary.written", "2027-03-25");

        assertThat(states("2027-03-24")).startsWith("2026-09-02..2026-12-18 MISSED", "2027-01-04..2027-03-25 DUE");
        assertThat(states("2027-03-25"))
                .as("one event may fulfil several duties")
                .startsWith("2026-09-02..2026-12-18 MET_LATE", "2027-01-04..2027-03-25 MET");
    }

    @Test
    void what_is_done_later_still_does_not_help() {
        under(SUMMARY).placed("2024-09-01", "IMPROVE").school.fact("summary.written", "2027-03-26");

        assertThat(states("2027-04-30"))
                .containsExactly(
                        "2026-09-02..2026-12-18 MISSED",
                        "2027-01-04..2027-03-25 MET_LATE",
                        "2027-04-12..2027-07-21 DUE");
    }

    @Test
    void a_day_of_support_that_was_taken_back_meets_nothing() {
        under(SUPPORT_DAYS).placed("2024-09-01", "SUSTAIN");
        school.days("1", "support.day-delivered", "2026-10-01").days("-1", "support.day-delivered", "2026-10-01");

        assertThat(states("2027-01-03")).startsWith("2026-09-02..2026-12-18 MISSED");
    }

    @Test
    void a_yearly_duty_of_september_may_be_met_late_until_the_next_september_ends() {
        under(PLAN).placed("2024-09-01", "IMPROVE").school.fact("plan.approved", "2027-02-01");

        assertThat(states("2026-10-01")).containsExactly("2026-09-01..2026-09-30 MISSED");
        assertThat(states("2027-02-01")).containsExactly("2026-09-01..2026-09-30 MET_LATE");
    }

    @Test
    void what_is_for_a_school_year_counts_for_that_year_whenever_it_was_done() {
        under(PLAN).placed("2024-09-01", "IMPROVE").school.forYear(2026, "plan.approved", "2026-07-14");
        assertThat(states("2026-09-02")).containsExactly("2026-09-01..2026-09-30 MET");

        Strategies.Story other = new Strategies.Story()
                .adopted(edition("2026-27", BANDS, PLAN), "2020-09-01")
                .forYear(2025, "plan.approved", "2026-09-14");
        assertThat(Owed.of(other.school(), YEAR, day("2026-10-02")))
                .extracting(Duty::state)
                .as("an amendment of last year's plan")
                .containsExactly(DutyState.MISSED);
    }

    @Test
    void figures_are_due_by_the_day_before_the_meeting_of_the_week() {
        under(METRICS).placed("2024-09-01", "IMPROVE");
        school.fact("meeting.weekly-held", "2026-09-02")
                .meets("2026-09-07", DayOfWeek.THURSDAY)
                .fact("meeting.weekly-held", "2026-09-15")
                .forWeek("2026-09-07", "metrics.submitted", "2026-09-09")
                .forWeek("2026-09-14", "metrics.submitted", "2026-09-17")
                .meets("2026-09-21", DayOfWeek.MONDAY);

        assertThat(states("2026-09-20"))
                .as("a meeting that was held, then Thursdays, then Mondays, which are about the week before")
                .startsWith(
                        "2026-08-31..2026-09-01 MISSED",
                        "2026-09-07..2026-09-09 MET",
                        "2026-09-14..2026-09-16 MET_LATE",
                        "2026-09-21..2026-09-27 NOT_YET_DUE");
    }

    @Test
    void a_weeks_figures_count_for_that_week_only() {
        under(METRICS).placed("2024-09-01", "IMPROVE");
        school.forWeek("2026-09-14", "metrics.submitted", "2026-09-18");

        assertThat(states("2026-09-20"))
                .startsWith(
                        "2026-08-31..2026-09-06 MISSED", "2026-09-07..2026-09-13 MISSED", "2026-09-14..2026-09-20 MET");
    }

    @Test
    void every_three_weeks_a_check_is_due() {
        under(CHECK).placed("2024-09-01", "IMPROVE");
        school.fact("review.carried-out TEMPERATURE_CHECK", "2026-09-17")
                .fact("review.carried-out CEO_VISIT", "2026-09-22");

        assertThat(states("2026-10-10"))
                .startsWith(
                        "2026-09-02..2026-09-18 MET",
                        "2026-09-21..2026-10-09 MISSED",
                        "2026-10-12..2026-11-06 NOT_YET_DUE");
    }

    @Test
    void a_rap_is_due_by_the_same_school_day_of_the_next_term() {
        under(RAP).placed("2024-09-01", "IMPROVE").placed("2026-11-02", "REPAIR");

        assertThat(states("2026-11-02")).hasSize(1).first().asString().endsWith(" DUE");
        Duty duty = duties("2026-11-02").getFirst();
        assertThat(duty.from()).isEqualTo("2026-11-02");
        assertThat(duty.to()).isEqualTo(Strategies.CALENDAR.standard().withinATermOf(LocalDate.of(2026, 11, 2)));
        school.about("rap-1", "rap.approved", "2027-06-01");
        assertThat(states("2027-05-31")).first().asString().endsWith("MISSED");
        assertThat(states("2027-06-01"))
                .as("late, and better than never")
                .first()
                .asString()
                .endsWith("MET_LATE");
    }

    @Test
    void a_rap_that_is_in_place_already_counts_as_long_as_it_stands() {
        under(RAP).placed("2024-09-01", "REPAIR").placed("2026-11-02", "STABILISE");
        school.about("rap-1", "rap.approved", "2024-10-01");
        assertThat(ofFrom("2026-11-02", "2026-11-02")).isEqualTo(DutyState.MET);

        school.about("rap-1", "rap.completed", "2026-10-30");
        assertThat(ofFrom("2026-11-02", "2026-11-02")).isEqualTo(DutyState.DUE);
    }

    @Test
    void what_belongs_to_a_band_ends_when_the_school_leaves_it() {
        under(RAP, ACTION_PLAN).placed("2026-09-14", "REPAIR").placed("2026-11-02", "IMPROVE");

        assertThat(duties("2026-11-01")).extracting(Duty::state).containsOnly(DutyState.DUE);
        assertThat(duties("2026-11-02")).hasSize(2).allSatisfy(duty -> {
            assertThat(duty.state()).isEqualTo(DutyState.ENDED_BY_BAND_CHANGE);
            assertThat(duty.endedOn()).contains(LocalDate.of(2026, 11, 2));
        });
    }

    @Test
    void what_was_met_before_the_school_left_the_band_stays_met() {
        under(ACTION_PLAN).placed("2026-09-14", "REPAIR").placed("2026-11-02", "IMPROVE");
        school.fact("action.plan-agreed", "2026-10-01");

        assertThat(duties("2027-01-10")).extracting(Duty::state).containsExactly(DutyState.MET);
    }

    @Test
    void a_band_change_inside_a_window_starts_a_shortened_one_with_ten_school_days_left() {
        under(UPDATE).placed("2024-09-01", "SUSTAIN").placed("2026-12-07", "IMPROVE");

        assertThat(states("2026-12-07"))
                .as("7 to 18 December are ten days of school")
                .startsWith("2026-12-07..2026-12-18 DUE");
        assertThat(duties("2026-12-07").getFirst().why().shortened()).isTrue();
        assertThat(duties("2026-12-07").get(1).why().shortened()).isFalse();
    }

    @Test
    void with_fewer_days_left_it_begins_with_the_next_window() {
        under(UPDATE).placed("2024-09-01", "SUSTAIN").placed("2026-12-08", "IMPROVE");

        assertThat(states("2026-12-08")).startsWith("2027-01-04..2027-03-25 NOT_YET_DUE");
    }

    @Test
    void a_change_between_two_bands_that_both_ask_for_it_changes_nothing() {
        under(UPDATE).placed("2024-09-01", "IMPROVE").placed("2026-12-15", "REPAIR");
        school.fact("plan.updated", "2026-10-01");

        assertThat(states("2026-12-20"))
                .containsExactly(
                        "2026-09-02..2026-12-18 MET",
                        "2027-01-04..2027-03-25 NOT_YET_DUE",
                        "2027-04-12..2027-07-21 NOT_YET_DUE");
    }

    @Test
    void a_rap_is_monitored_while_it_is_open() {
        under(RAP_MONITORING).placed("2024-09-01", "REPAIR");
        school.about("rap-1", "rap.approved", "2026-11-02")
                .about("rap-1", "rap.monitored", "2026-12-01")
                .about("rap-1", "rap.completed", "2027-03-01");

        assertThat(states("2027-06-30"))
                .containsExactly(
                        "2026-11-02..2026-12-18 MET",
                        "2027-01-04..2027-02-12 MISSED",
                        "2027-02-22..2027-03-25 NO_LONGER_OWED");
    }

    @Test
    void support_days_are_counted_against_what_the_band_promises() {
        under(SUPPORT_DAYS).placed("2024-09-01", "REPAIR");
        school.days("2", "support.day-delivered", "2026-10-01")
                .days("0.5", "support.day-delivered", "2026-12-01")
                .days("3.5", "support.day-delivered", "2027-02-01");

        List<Duty> duties = duties("2027-03-31");
        assertThat(duties)
                .extracting(
                        duty -> duty.state() + " " + duty.count().orElseThrow().done() + "/"
                                + duty.count().orElseThrow().owed())
                .as("half a day beyond the spring's own three makes up for the autumn")
                .containsExactly("MET_LATE 3.0/3", "MET 3.5/3", "NOT_YET_DUE 0/3");
    }

    @Test
    void in_the_middle_of_a_term_support_days_are_owed_in_proportion() {
        under(SUPPORT_DAYS).placed("2024-09-01", "SUSTAIN").placed("2026-11-02", "STABILISE");

        List<Duty> duties = duties("2026-11-02");
        assertThat(duties.getFirst().state()).isEqualTo(DutyState.ENDED_BY_BAND_CHANGE);
        assertThat(duties.get(1).from()).isEqualTo("2026-11-02");
        assertThat(duties.get(1).count().orElseThrow().owed())
                .as("35 of 73 days of school are left for 4 days")
                .isEqualByComparingTo("2");
    }

    @Test
    void a_duty_says_why_it_applies() {
        under(UPDATE).placed("2024-09-01", "IMPROVE");

        Duty duty = duties("2026-09-02").getFirst();
        assertThat(duty.why().edition()).isEqualTo("2026-27");
        assertThat(duty.why().band()).contains("IMPROVE");
        assertThat(duty.why().basis().text()).isEqualTo("5.1");
        assertThat(duty.why().assumed()).isEmpty();
    }

    @Test
    void a_second_edition_changes_what_is_due_from_its_first_day_and_nothing_before() {
        StrategyEdition first = edition("2025-26", BANDS, METRICS, CHECK, UPDATE);
        StrategyEdition second = edition(
                "2026-27",
                List.of("SUSTAIN", "IMPROVE", "RECOVER", "STABILISE"),
                METRICS,
                every("temperature-check", "every 5 weeks", "review.carried-out TEMPERATURE_CHECK"),
                in(every("plan-update", "half-termly", "plan.updated"), "RECOVER"));
        Strategies.Story one =
                new Strategies.Story().adopted(first, "2024-09-01").placed("2025-09-01", first, "REPAIR");
        List<Duty> before = Owed.of(one.school(), YEAR, LocalDate.of(2026, 11, 10));

        one.adopted(second, "2026-11-02");
        List<Duty> after = Owed.of(one.school(), YEAR, LocalDate.of(2026, 11, 10));

        assertThat(told(after, day("2026-11-01")))
                .as("what was over by then")
                .isEqualTo(told(before, day("2026-11-01")));
        assertThat(after)
                .filteredOn(duty -> duty.obligation().equals("temperature-check"))
                .extracting(duty -> duty.from() + " " + duty.cadence() + " " + duty.state())
                .contains(
                        "2026-09-21 every 3 weeks MISSED",
                        "2026-10-12 every 3 weeks NO_LONGER_OWED",
                        "2026-11-16 every 5 weeks NOT_YET_DUE");
        assertThat(after)
                .filteredOn(duty -> duty.obligation().equals("plan-update"))
                .extracting(duty -> duty.from() + " " + duty.why().edition() + " " + duty.state())
                .as("the new edition does not know the band: the old one holds until the school is placed anew")
                .startsWith("2026-09-02 2025-26 DUE");
        one.placed("2026-11-09", second, "RECOVER");
        assertThat(Owed.of(one.school(), YEAR, LocalDate.of(2026, 11, 10)))
                .filteredOn(duty -> duty.obligation().equals("plan-update"))
                .extracting(duty -> duty.from() + " " + duty.why().edition() + " " + duty.state())
                .startsWith("2026-09-02 2025-26 ENDED_BY_BAND_CHANGE", "2026-11-09 2026-27 DUE");
    }

    @Test
    void an_edition_adopted_again_each_september_changes_nothing() {
        StrategyEdition first = edition("2026-27", BANDS, METRICS, CHECK, SUMMARY);
        StrategyEdition second = edition("2027-28", BANDS, METRICS, CHECK, SUMMARY);
        Strategies.Story one =
                new Strategies.Story().adopted(first, "2024-09-01").placed("2025-09-01", first, "REPAIR");
        List<Duty> before = Owed.of(one.school(), YEAR, LocalDate.of(2026, 11, 10));

        one.adopted(second, "2027-02-03");

        assertThat(told(Owed.of(one.school(), YEAR, LocalDate.of(2026, 11, 10)), day("2027-12-31")))
                .isEqualTo(told(before, day("2027-12-31")));
    }

    @Test
    void a_trust_with_other_phases_needs_nothing_but_its_edition() {
        StrategyEdition other = edition(
                "house-2026",
                List.of("SUSTAIN", "DEVELOP", "REPAIR", "STABILISE"),
                in(every("development-talk", "every 2 weeks", "review.carried-out CEO_VISIT"), "DEVELOP"),
                SUMMARY);
        Strategies.Story one = new Strategies.Story()
                .adopted(other, "2026-09-01")
                .placed("2026-09-01", other, "DEVELOP")
                .fact("review.carried-out CEO_VISIT", "2026-09-10")
                .fact("summary.written", "2026-09-10");

        assertThat(Owed.of(one.school(), YEAR, LocalDate.of(2026, 9, 20)))
                .extracting(duty -> duty.obligation() + " " + duty.from() + " " + duty.state())
                .startsWith("development-talk 2026-09-02 MET", "school-summary 2026-09-02 MET");
    }

    @Test
    void nothing_is_owed_before_the_school_is_there_and_after_it_has_gone() {
        under(SUMMARY).placed("2024-09-01", "IMPROVE");
        school.present("2027-01-04", "2027-06-30");

        assertThat(states("2027-08-01"))
                .containsExactly("2027-01-04..2027-03-25 MISSED", "2027-04-12..2027-07-21 NO_LONGER_OWED");
    }

    @Test
    void a_school_that_comes_in_the_holidays_before_a_window_has_the_whole_of_it() {
        under(METRICS).placed("2026-09-01", "IMPROVE");
        school.present("2026-09-01", "9999-12-31");

        assertThat(states("2026-09-01")).startsWith("2026-08-31..2026-09-06 DUE");
    }

    @Test
    void a_school_without_a_band_owes_what_every_school_owes() {
        under(SUMMARY, UPDATE);

        assertThat(duties("2026-09-10")).extracting(Duty::obligation).containsOnly("school-summary");
    }

    @Test
    void the_trust_owes_its_own_and_a_school_what_is_looked_at_school_by_school() {
        Obligation board = scoped(Scope.TRUST, every("acc-review", "termly", "meeting.committee-held"));
        Obligation group = scoped(Scope.TRUST_PER_SCHOOL, every("send-group", "termly", "meeting.group-held SEND"));
        under(board, group, SUMMARY).placed("2024-09-01", "IMPROVE");
        LocalDate day = LocalDate.of(2026, 9, 10);

        assertThat(Owed.of(school.trust(), YEAR, day))
                .extracting(Duty::obligation)
                .containsOnly("acc-review", "send-group");
        assertThat(Owed.of(school.trust(), YEAR, day)).extracting(Duty::school).containsOnly(Optional.empty());
        assertThat(duties("2026-09-10")).extracting(Duty::obligation).containsOnly("send-group", "school-summary");
    }

    @Test
    void what_recurs_as_planned_or_on_request_is_never_due() {
        under(
                        every("peer-review", "as planned", "review.carried-out PEER"),
                        every("bespoke-support", "on request", "support.requested"),
                        every("practice", "expected", "practice.shared"))
                .placed("2024-09-01", "IMPROVE");

        assertThat(duties("2026-09-10")).isEmpty();
    }

    @Test
    void every_cadence_says_whether_it_is_dated() {
        assertThat(List.of("weekly", "termly", "yearly in March", "while in the band"))
                .allSatisfy(words -> assertThat(Cadence.parse(words).isDated()).isTrue());
        assertThat(List.of("as planned", "as needed", "on request", "expected"))
                .allSatisfy(words -> assertThat(Cadence.parse(words).isDated()).isFalse());
    }

    private static final Interval YEAR = new Interval(LocalDate.of(2026, 8, 31), LocalDate.of(2027, 8, 31));

    /** The school under one edition with these obligations. */
    private Bands under(Obligation... obligations) {
        StrategyEdition edition = edition("2026-27", BANDS, obligations);
        school.adopted(edition, "2020-09-01");
        return new Bands(school, edition);
    }

    private record Bands(Strategies.Story school, StrategyEdition edition) {
        Bands placed(String from, String band) {
            school.placed(from, edition, band);
            return this;
        }
    }

    private List<Duty> duties(String on) {
        return Owed.of(school.school(), YEAR, day(on));
    }

    private List<String> states(String on) {
        return duties(on).stream()
                .map(duty ->
                        duty.from() + ".." + duty.to().map(Object::toString).orElse("") + " " + duty.state())
                .toList();
    }

    private DutyState ofFrom(String from, String on) {
        return duties(on).stream()
                .filter(duty -> duty.from().equals(day(from)))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static List<String> told(List<Duty> duties, LocalDate overBy) {
        return duties.stream()
                .filter(duty -> duty.to().filter(to -> !to.isAfter(overBy)).isPresent())
                .map(duty -> duty.obligation() + " " + duty.from() + " "
                        + duty.to().get() + " " + duty.state() + " " + duty.cadence())
                .toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
