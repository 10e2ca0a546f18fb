package org.milepost.query.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.BY_CEO;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.query.obligation.Strategies.asManyAsPromised;
import static org.milepost.query.obligation.Strategies.edition;
import static org.milepost.query.obligation.Strategies.every;
import static org.milepost.query.obligation.Strategies.in;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Event;
import org.milepost.api.Page;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.examples.MetricsExamples;
import org.milepost.api.examples.RapExamples;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.obligation.Duty;
import org.milepost.api.obligation.DutyFilter;
import org.milepost.api.obligation.DutyState;
import org.milepost.api.obligation.ObligationQuery.ObligationsOfSchool;
import org.milepost.api.obligation.ObligationQuery.WhatIfOfTrust;
import org.milepost.api.obligation.TrustYear.Tally;
import org.milepost.api.obligation.WhatIf;
import org.milepost.api.obligation.WhatIf.ByObligation;
import org.milepost.api.obligation.WhatIf.Pair;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.api.trust.TrustLifeEvent.EditionAdopted;
import org.milepost.query.TestRecord;

/** History held against another strategy edition. */
class WhatIfTest {
    private static final List<String> BANDS = List.of("IMPROVE_1", "REPAIR_2");
    private static final LocalDate FIRST = LocalDate.of(2016, 9, 1);
    private static final String SEP_21 = "2026-09-21T09:00:00Z";

    private static final StrategyEdition REAL = edition(
            "2026-27",
            BANDS,
            every("key-metrics", "weekly", "metrics.submitted"),
            in(every("rap-approved", "within a term of entering the band", "rap.approved"), "REPAIR_2"));
    private static final StrategyEdition STRICTER = edition(
            "2027-28",
            BANDS,
            every("key-metrics", "weekly before the meeting", "metrics.submitted"),
            every("rap-approved", "yearly in September", "rap.approved"),
            every("temperature-check", "every 3 weeks", "review.carried-out TEMPERATURE_CHECK"));
    private static final StrategyEdition OTHER_BANDS =
            edition("elsewhere", List.of("GREEN", "RED"), every("key-metrics", "weekly", "metrics.submitted"));

    private final TestRecord record = new TestRecord()
            .record("2016-09-01T08:00:00Z", ADMINISTRATOR, TrustExamples.IN_PLACE.toArray(Event[]::new))
            .record("2016-09-01T09:00:00Z", CEO, new EditionAdopted(MEADOW, REAL, FIRST, BY_CEO))
            .record("2026-09-01T08:00:00Z", CEO, REGISTERED, RapExamples.IN_REPAIR_2)
            .record("2026-09-08T08:00:00Z", HEAD, MetricsExamples.SUBMITTED)
            .record("2026-09-16T08:00:00Z", CEO, RapExamples.PROPOSED, RapExamples.SUBMITTED, RapExamples.APPROVED);

    @Test
    void what_would_have_been_stands_beside_what_was() {
        WhatIf answer = whatIf("2027-28", false, CEO);

        assertThat(answer.edition()).isEqualTo("2027-28");
        assertThat(answer.duties())
                .filteredOn(pair -> pair.obligation().equals("rap-approved"))
                .as("entered on the first of September, as September begins")
                .extracting(pair -> state(pair.was()) + " / " + state(pair.wouldBe()))
                .containsExactly("MET / MET");
        assertThat(answer.duties())
                .filteredOn(pair -> pair.obligation().equals("temperature-check"))
                .as("the edition in force did not ask for it")
                .isNotEmpty()
                .allMatch(pair -> pair.was().isEmpty())
                .first()
                .extracting(pair -> state(pair.wouldBe()))
                .isEqualTo("MISSED");
        assertThat(answer.wouldBe().missed()).isGreaterThan(answer.was().missed());
    }

    @Test
    void each_obligation_is_counted_under_both() {
        assertThat(whatIf("2027-28", false, CEO).obligations())
                .extracting(ByObligation::obligation)
                .containsExactly("key-metrics", "rap-approved", "temperature-check");
        ByObligation checks = whatIf("2027-28", false, CEO).obligations().getLast();
        assertThat(checks.was()).isEqualTo(Tally.NONE);
        assertThat(checks.wouldBe().missed()).isEqualTo(1);
    }

    @Test
    void only_what_would_differ_can_be_asked_for() {
        WhatIf answer = whatIf("2027-28", true, CEO);

        assertThat(answer.duties()).isNotEmpty().allMatch(Pair::differs);
        assertThat(answer.total()).isLessThan(whatIf("2027-28", false, CEO).total());
        assertThat(answer.was())
                .as("figures are of everything")
                .isEqualTo(whatIf("2027-28", false, CEO).was());
    }

    @Test
    void under_the_edition_that_was_in_force_nothing_would_have_been_different() {
        WhatIf same = whatIf("2026-27", true, CEO);

        assertThat(same.duties()).isEmpty();
        assertThat(same.was()).isEqualTo(same.wouldBe()).isNotEqualTo(Tally.NONE);
    }

    @Test
    void what_was_is_what_the_register_says() {
        List<Duty> real = new DutyRegister(record.at(SEP_21))
                .answer(
                        new ObligationsOfSchool(OAKFIELD, AsOf.NOW, DutyFilter.ALL, new Page(Optional.empty(), 500)),
                        CEO.value())
                .duties();

        assertThat(whatIf("2027-28", false, CEO).duties().stream()
                        .flatMap(pair -> pair.was().stream())
                        .filter(duty -> duty.school().isPresent()))
                .containsExactlyInAnyOrderElementsOf(real);
    }

    @Test
    void the_days_of_support_are_those_that_the_other_edition_promises() {
        StrategyEdition generous = edition(
                "generous",
                List.of("REPAIR_2", "IMPROVE_1"),
                asManyAsPromised(every("support-days", "termly", "support.day-delivered")));

        Ower school = new Strategies.Story()
                .adopted(REAL, "2020-09-01")
                .placed("2020-09-01", REAL, "IMPROVE_1")
                .school()
                .under(generous);

        Duty autumn = Owed.of(
                        school,
                        new Ower.Interval(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 31)),
                        LocalDate.of(2026, 12, 31))
                .getFirst();
        assertThat(autumn.count().orElseThrow().owed()).isEqualByComparingTo("2");
        assertThat(autumn.why().edition()).isEqualTo("generous");
    }

    @Test
    void an_edition_that_nobody_knows_is_refused_with_those_that_are_known() {
        Rejection unknown = refused("2031-32");

        assertThat(unknown.kind()).isEqualTo(Rejection.Kind.MALFORMED);
        assertThat(unknown.code()).isEqualTo("what-if.edition-unknown");
        assertThat(unknown.because()).contains("2026-27", "2027-28");
        assertThat(unknown.pointer()).contains("/edition");
    }

    @Test
    void an_edition_with_other_bands_is_refused_with_both_lists_of_them() {
        Rejection other = refused("elsewhere");

        assertThat(other.kind()).isEqualTo(Rejection.Kind.MALFORMED);
        assertThat(other.code()).isEqualTo("what-if.other-bands");
        assertThat(other.because()).contains("GREEN, RED", "IMPROVE_1, REPAIR_2", "2026-27");
    }

    @Test
    void a_reader_sees_no_more_than_of_the_duties_as_they_are() {
        assertThat(whatIf("2027-28", false, CLERK).duties())
                .as("key metrics and temperature checks are nothing for the clerk")
                .extracting(Pair::obligation)
                .containsOnly("rap-approved");
    }

    private static String state(Optional<Duty> duty) {
        return duty.map(Duty::state).map(DutyState::name).orElse("-");
    }

    private Rejection refused(String edition) {
        return catchThrowableOfType(Rejected.class, () -> whatIf(edition, false, CEO))
                .rejection();
    }

    private WhatIf whatIf(String edition, boolean differing, ActorId reader) {
        return new WhatIfs(record.at(SEP_21), new Known(List.of(STRICTER, OTHER_BANDS)))
                .answer(
                        new WhatIfOfTrust(
                                MEADOW,
                                AsOf.NOW,
                                edition,
                                DutyFilter.ALL,
                                Optional.empty(),
                                differing,
                                new Page(Optional.empty(), 500)),
                        reader.value());
    }

    private record Known(List<StrategyEdition> editions) implements ShippedEditions {
        @Override
        public List<String> codes() {
            return editions.stream().map(StrategyEdition::code).toList();
        }

        @Override
        public Optional<StrategyEdition> edition(String code) {
            return editions.stream()
                    .filter(edition -> edition.code().equals(code))
                    .findFirst();
        }
    }
}
