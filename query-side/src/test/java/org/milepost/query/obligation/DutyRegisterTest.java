package org.milepost.query.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.AUDITOR;
import static org.milepost.api.examples.Oakfield.BY_CEO;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.query.obligation.Strategies.every;
import static org.milepost.query.obligation.Strategies.in;
import static org.milepost.query.obligation.Strategies.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Event;
import org.milepost.api.Page;
import org.milepost.api.Rejected;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.examples.MetricsExamples;
import org.milepost.api.examples.RapExamples;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.obligation.Duty;
import org.milepost.api.obligation.DutyFilter;
import org.milepost.api.obligation.DutyState;
import org.milepost.api.obligation.ObligationQuery.ObligationsOfSchool;
import org.milepost.api.obligation.ObligationQuery.ObligationsOfTrust;
import org.milepost.api.obligation.ObligationQuery.YearOfTrust;
import org.milepost.api.obligation.SchoolObligations;
import org.milepost.api.obligation.TrustObligations;
import org.milepost.api.obligation.TrustYear;
import org.milepost.api.strategy.Obligation;
import org.milepost.api.strategy.Party;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.api.trust.TrustLifeEvent.EditionAdopted;
import org.milepost.query.TestRecord;
import org.milepost.query.View;

/** What is answered about duties: of a school, of a trust, and of a trust's year. */
class DutyRegisterTest {
    private static final StrategyEdition EDITION = edition(
            every("key-metrics", "weekly before the meeting", "metrics.submitted"),
            in(
                    standing(
                            every("rap-approved", "within a term of entering the band", "rap.approved"),
                            "rap.completed",
                            "rap.superseded"),
                    "REPAIR_2"));
    private static final String SEP_21 = "2026-09-21T09:00:00Z";

    private final TestRecord record = new TestRecord()
            .record("2016-09-01T08:00:00Z", ADMINISTRATOR, TrustExamples.IN_PLACE.toArray(Event[]::new))
            .record("2016-09-01T09:00:00Z", CEO, new EditionAdopted(MEADOW, EDITION, LocalDate.of(2016, 9, 1), BY_CEO))
            .record("2026-09-01T08:00:00Z", CEO, REGISTERED, RapExamples.IN_REPAIR_2)
            .record("2026-09-14T08:00:00Z", HEAD, MetricsExamples.SUBMITTED)
            .record("2026-09-16T08:00:00Z", CEO, RapExamples.PROPOSED, RapExamples.SUBMITTED, RapExamples.APPROVED);

    @Test
    void documents_and_the_fold_say_the_same_after_redelivery() {
        String thisYear = View.part(new SchoolYear(2026));
        for (View<FactsView.Happened> view : List.of(new FactsView(), new StandingView())) {
            assertThat(record.document(view, thisYear, OAKFIELD))
                    .isEqualTo(record.fold(view, thisYear, OAKFIELD, SEP_21));
        }
        assertThat(record.document(new FactsView(), thisYear, OAKFIELD).facts())
                .extracting(Fact::kind)
                .containsExactly("metrics.submitted");
        assertThat(record.document(new StandingView(), thisYear, OAKFIELD).facts())
                .extracting(Fact::kind)
                .containsExactly("rap.proposed", "rap.submitted", "rap.approved");
    }

    @Test
    void a_school_sees_what_is_due_and_what_became_of_it() {
        assertThat(duties(AsOf.NOW, DutyFilter.ALL, CEO).stream().limit(4))
                .extracting(duty -> duty.obligation() + " " + duty.from() + " " + duty.state())
                .containsExactly(
                        "key-metrics 2026-08-31 MISSED",
                        "rap-approved 2026-09-01 MET",
                        "key-metrics 2026-09-07 MET_LATE",
                        "key-metrics 2026-09-14 MISSED");
    }

    @Test
    void the_question_can_be_asked_of_any_day_and_of_what_was_known_by_then() {
        AsOf on = new AsOf(Optional.of(LocalDate.of(2026, 9, 14)), Optional.empty(), Optional.empty());
        AsOf known = new AsOf(
                Optional.of(LocalDate.of(2026, 9, 14)),
                Optional.of(Instant.parse("2026-09-13T20:00:00Z")),
                Optional.empty());

        assertThat(state(on, "2026-09-07")).isEqualTo(DutyState.MET_LATE);
        assertThat(state(known, "2026-09-07")).isEqualTo(DutyState.MISSED);
        assertThat(state(on, "2026-09-14")).isEqualTo(DutyState.DUE);
    }

    @Test
    void the_list_is_narrowed_by_state_owner_obligation_and_days() {
        DutyFilter missed = new DutyFilter(
                Optional.empty(), Optional.empty(), Optional.of(DutyState.MISSED), Optional.empty(), Optional.empty());
        assertThat(duties(AsOf.NOW, missed, CEO)).hasSize(2);
        DutyFilter board = new DutyFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Party.BOARD), Optional.empty());
        assertThat(duties(AsOf.NOW, board, CEO)).isEmpty();
        DutyFilter one = new DutyFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Party.HEADTEACHER),
                Optional.of("rap-approved"));
        assertThat(duties(AsOf.NOW, one, CEO)).hasSize(1);
        DutyFilter week = new DutyFilter(
                Optional.of(LocalDate.of(2026, 10, 6)),
                Optional.of(LocalDate.of(2026, 10, 7)),
                Optional.empty(),
                Optional.empty(),
                Optional.of("key-metrics"));
        assertThat(duties(AsOf.NOW, week, CEO)).extracting(Duty::from).containsExactly(LocalDate.of(2026, 10, 5));
    }

    @Test
    void too_many_years_at_once_are_refused_and_strange_years_are_empty() {
        DutyFilter decades = new DutyFilter(
                Optional.of(LocalDate.of(2000, 1, 1)),
                Optional.of(LocalDate.of(2026, 1, 1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThatThrownBy(() -> duties(AsOf.NOW, decades, CEO)).isInstanceOf(Rejected.class);
        AsOf far = new AsOf(Optional.of(LocalDate.of(2200, 1, 1)), Optional.empty(), Optional.empty());
        assertThat(duties(far, DutyFilter.ALL, CEO)).isNotNull();
        DutyFilter backwards = new DutyFilter(
                Optional.of(LocalDate.of(2026, 9, 20)),
                Optional.of(LocalDate.of(2026, 9, 10)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(duties(AsOf.NOW, backwards, CEO)).isEmpty();
    }

    @Test
    void a_reader_sees_the_duties_whose_fulfilment_their_office_may_read() {
        assertThat(duties(AsOf.NOW, DutyFilter.ALL, CLERK))
                .as("key metrics are nothing for the clerk")
                .extracting(Duty::obligation)
                .containsOnly("rap-approved");
        assertThat(duties(AsOf.NOW, DutyFilter.ALL, AUDITOR))
                .extracting(Duty::obligation)
                .contains("key-metrics", "rap-approved");
    }

    @Test
    void a_list_comes_in_parts() {
        SchoolObligations first = school(AsOf.NOW, DutyFilter.ALL, new Page(Optional.empty(), 10), CEO);
        assertThat(first.duties()).hasSize(10);
        assertThat(first.total()).isEqualTo(41);
        SchoolObligations next = school(AsOf.NOW, DutyFilter.ALL, new Page(first.next(), 500), CEO);
        assertThat(next.duties()).hasSize(31).doesNotContainAnyElementsOf(first.duties());
        assertThat(next.next()).isEmpty();
    }

    @Test
    void a_trust_sees_its_schools_duties_together() {
        TrustObligations all = new DutyRegister(record.at(SEP_21))
                .answer(
                        new ObligationsOfTrust(
                                MEADOW,
                                AsOf.NOW,
                                DutyFilter.ALL,
                                Optional.of(OAKFIELD),
                                new Page(Optional.empty(), 500)),
                        CEO.value());
        assertThat(all.total()).isEqualTo(41);
        assertThat(all.duties()).extracting(Duty::school).containsOnly(Optional.of(OAKFIELD));
    }

    @Test
    void a_trusts_year_counts_what_was_met_late_and_missed() {
        TrustYear year = new DutyRegister(record.at(SEP_21))
                .answer(new YearOfTrust(MEADOW, AsOf.NOW, Optional.empty()), CEO.value());
        assertThat(year.year()).isEqualTo(new SchoolYear(2026));
        assertThat(year.rows()).hasSize(2);
        TrustYear.Row school = year.rows().getLast();
        assertThat(school.school()).contains(OAKFIELD);
        assertThat(school.terms().getFirst().tally())
                .as("the RAP, whose last day is not known yet, counts where it was approved")
                .isEqualTo(new TrustYear.Tally(1, 1, 2, 1, 11, 0));
        assertThat(school.year()).isEqualTo(new TrustYear.Tally(1, 1, 2, 1, 36, 0));
    }

    private static StrategyEdition edition(Obligation... obligations) {
        return Strategies.edition("2026-27", List.of("IMPROVE_1", "REPAIR_2"), obligations);
    }

    private List<Duty> duties(AsOf asOf, DutyFilter filter, ActorId reader) {
        return school(asOf, filter, new Page(Optional.empty(), 500), reader).duties();
    }

    private DutyState state(AsOf asOf, String week) {
        return duties(asOf, DutyFilter.ALL, CEO).stream()
                .filter(duty -> duty.from().equals(LocalDate.parse(week)))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private SchoolObligations school(AsOf asOf, DutyFilter filter, Page page, ActorId reader) {
        return new DutyRegister(record.at(SEP_21))
                .answer(new ObligationsOfSchool(OAKFIELD, asOf, filter, page), reader.value());
    }
}
