package org.milepost.query.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SECOND;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.SI_LEAD;
import static org.milepost.api.examples.PhaseExamples.PLACED;
import static org.milepost.api.examples.ReviewExamples.SLIM_LEADER;
import static org.milepost.api.examples.SupportExamples.APPOINTED;
import static org.milepost.api.examples.SupportExamples.BY_SI_LEAD;
import static org.milepost.api.examples.SupportExamples.CANCELLED;
import static org.milepost.api.examples.SupportExamples.DELIVERED;
import static org.milepost.api.examples.SupportExamples.PLAN_AGREED;
import static org.milepost.api.examples.SupportExamples.PURPOSE;
import static org.milepost.api.examples.SupportExamples.REDEPLOYED;
import static org.milepost.api.examples.SupportExamples.REQUESTED;
import static org.milepost.api.examples.SupportExamples.REQUEST_AGREED;
import static org.milepost.api.examples.SupportExamples.REQUEST_DECLINED;
import static org.milepost.api.examples.SupportExamples.REQUEST_DELIVERED;
import static org.milepost.api.examples.SupportExamples.SCHEDULED;
import static org.milepost.api.examples.SupportExamples.SEP_3;
import static org.milepost.api.examples.SupportExamples.VISITED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.AsOf;
import org.milepost.api.Event;
import org.milepost.api.ItemId;
import org.milepost.api.access.Office;
import org.milepost.api.calendar.TermName;
import org.milepost.api.examples.SupportExamples;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.phase.PhaseEvent.SchoolPlaced;
import org.milepost.api.support.Length;
import org.milepost.api.support.SchoolSupport;
import org.milepost.api.support.SchoolSupport.Asked;
import org.milepost.api.support.SchoolSupport.ByOffice;
import org.milepost.api.support.SchoolSupport.Day;
import org.milepost.api.support.SchoolSupport.Share;
import org.milepost.api.support.SchoolSupport.Status;
import org.milepost.api.support.SchoolSupport.Term;
import org.milepost.api.support.SupportEvent.SupportDayDelivered;
import org.milepost.api.support.SupportEvent.SupportDayScheduled;
import org.milepost.api.support.SupportQuery.SupportOfSchool;
import org.milepost.api.support.SupportQuery.SupportOfTrust;
import org.milepost.api.support.Supporter;
import org.milepost.api.support.TrustSupport;
import org.milepost.query.TestRecord;
import org.milepost.query.timeline.Telling;

/** The support of Oakfield in 2026/27: two days a term in its band. */
class SupportRegisterTest {
    private static final String NOW = "2026-09-10T09:00:00Z";
    private static final LocalDate IN_SPRING = LocalDate.of(2027, 2, 1);
    private static final SchoolPlaced SINCE_2016 = placed(FIRST, "IMPROVE_1", LocalDate.of(2016, 9, 1));

    private final TestRecord record = new TestRecord()
            .record("2026-09-01T08:00:00Z", ADMINISTRATOR, TrustExamples.IN_PLACE.toArray(Event[]::new))
            .record(
                    "2026-09-01T08:00:00Z",
                    ADMINISTRATOR,
                    TrustExamples.granted("slim-1", SLIM_LEADER, Office.SLIM_LEADER))
            .record("2026-09-01T08:01:00Z", ADMINISTRATOR, REGISTERED)
            .record("2026-09-01T08:02:00Z", CEO, SINCE_2016);

    @Test
    void a_band_promises_its_days_in_each_term() {
        List<Term> terms = support(AsOf.NOW).terms();

        assertThat(terms).extracting(Term::name).containsExactly(TermName.values());
        assertThat(terms).extracting(Term::entitled).containsOnly(new BigDecimal("2.0"));
    }

    @Test
    void a_band_changed_within_a_term_counts_in_proportion_to_its_school_days() {
        record.record("2026-09-08T09:00:00Z", CEO, placed(SECOND, "REPAIR_1", LocalDate.of(2026, 11, 2)));

        assertThat(entitled(TermName.AUTUMN, LocalDate.of(2026, 10, 30))).isEqualTo("2.0");
        // 38 of 73 school days at 2 a term, 35 at 6: 3.92 days
        assertThat(entitled(TermName.AUTUMN, LocalDate.of(2026, 11, 2))).isEqualTo("4.0");
        assertThat(entitled(TermName.SPRING, LocalDate.of(2026, 11, 2))).isEqualTo("6.0");
        Term autumn = support(on(LocalDate.of(2026, 11, 2))).terms().getFirst();
        assertThat(autumn.bands())
                .containsExactly(
                        new Share("IMPROVE_1", "2026-27", Optional.of(2), 38, 73, new BigDecimal("1.04"), false),
                        new Share("REPAIR_1", "2026-27", Optional.of(6), 35, 73, new BigDecimal("2.88"), false));
    }

    @Test
    void days_count_in_their_term_and_by_who_came() {
        record.record("2026-09-02T09:00:00Z", SI_LEAD, SCHEDULED)
                .record("2026-09-03T09:00:00Z", SI_LEAD, DELIVERED)
                .record("2026-09-04T09:00:00Z", SLIM_LEADER, halfDay(IN_SPRING, Optional.empty()));

        SchoolSupport support = support(AsOf.NOW);
        assertThat(support.terms().getFirst().delivered()).isEqualTo("1.0");
        assertThat(support.terms().getFirst().scheduled()).isEqualTo("0.0");
        assertThat(support.terms().getFirst().by())
                .containsExactly(new ByOffice(Office.SI_LEAD, new BigDecimal("0.0"), new BigDecimal("1.0")));
        assertThat(support.terms().get(1).scheduled()).isEqualTo("0.5");
        assertThat(support.days()).extracting(Day::status).containsExactly(Status.DELIVERED, Status.SCHEDULED);
    }

    @Test
    void what_a_day_was_before_is_still_known() {
        record.record("2026-09-02T09:00:00Z", SI_LEAD, SCHEDULED).record("2026-09-07T09:00:00Z", SI_LEAD, CANCELLED);

        assertThat(support(AsOf.NOW).days().getFirst().status()).isEqualTo(Status.CANCELLED);
        assertThat(support(AsOf.NOW).days().getFirst().outcome()).contains(CANCELLED.reason());
        assertThat(support(on(SEP_3)).days().getFirst().status()).isEqualTo(Status.SCHEDULED);
        assertThat(support(AsOf.NOW).terms().getFirst().cancelled()).isEqualTo("1.0");
    }

    @Test
    void days_on_request_come_on_top() {
        record.record("2026-09-02T09:00:00Z", HEAD, REQUESTED)
                .record("2026-09-07T09:00:00Z", CEO, REQUEST_AGREED)
                .record("2026-09-08T09:00:00Z", SI_LEAD, halfDay(SEP_7.plusDays(1), Optional.of(FIRST)))
                .record(
                        "2026-09-08T10:00:00Z",
                        SI_LEAD,
                        new SupportDayDelivered(
                                OAKFIELD,
                                SECOND,
                                SEP_7.plusDays(1),
                                Length.DAY,
                                Supporter.of(Office.SLIM_LEADER, SLIM_LEADER),
                                PURPOSE,
                                Optional.of(FIRST),
                                SEP_7.plusDays(1)));

        Term autumn = support(AsOf.NOW).terms().getFirst();
        assertThat(autumn.delivered()).isEqualTo("0.0");
        assertThat(autumn.beyond()).isEqualTo("1.0");
        assertThat(support(AsOf.NOW).requests().getFirst().status()).isEqualTo(Asked.AGREED);
        assertThat(support(on(SEP_3)).requests().getFirst().status()).isEqualTo(Asked.REQUESTED);
    }

    @Test
    void a_request_tells_what_became_of_it() {
        record.record("2026-09-02T09:00:00Z", HEAD, REQUESTED).record("2026-09-07T09:00:00Z", CEO, REQUEST_DECLINED);
        assertThat(support(AsOf.NOW).requests().getFirst().status()).isEqualTo(Asked.DECLINED);
        assertThat(support(AsOf.NOW).requests().getFirst().decided()).contains(REQUEST_DECLINED.decided());
    }

    @Test
    void the_years_plan_the_visits_the_leader_and_moved_staff_stand_beside_it() {
        record.record("2026-09-07T09:00:00Z", CLERK, PLAN_AGREED, VISITED, APPOINTED, REDEPLOYED);

        SchoolSupport support = support(AsOf.NOW);
        assertThat(support.plan().flatMap(SchoolSupport.Plan::daysATerm)).contains(2);
        assertThat(support.visits()).hasSize(1);
        assertThat(support.leaders().getFirst().leader()).isEqualTo(APPOINTED.leader());
        assertThat(support.redeployments().getFirst().posts()).isEqualTo(REDEPLOYED.posts());
        assertThat(support(on(SEP_3)).plan()).isEmpty();
    }

    @Test
    void a_slim_leader_reads_of_own_days_only() {
        record.record("2026-09-02T09:00:00Z", SI_LEAD, SCHEDULED, VISITED)
                .record("2026-09-04T09:00:00Z", SLIM_LEADER, halfDay(IN_SPRING, Optional.empty()));

        SchoolSupport own =
                register().answer(new SupportOfSchool(OAKFIELD, Optional.empty(), AsOf.NOW), SLIM_LEADER.value());
        assertThat(own.days()).extracting(Day::day).containsExactly(SECOND);
        assertThat(own.visits()).isEmpty();
        assertThat(own.terms()).isEmpty();
    }

    @Test
    void the_trust_sees_the_support_of_its_schools() {
        record.record("2026-09-02T09:00:00Z", HEAD, REQUESTED);

        TrustSupport answer = register().answer(new SupportOfTrust(MEADOW, Optional.empty(), AsOf.NOW), CEO.value());
        assertThat(answer.schools().getFirst().terms())
                .isEqualTo(support(AsOf.NOW).terms());
        assertThat(answer.schools().getFirst().open()).hasSize(1);
    }

    @Test
    void documents_and_folds_say_the_same_however_often_events_are_delivered() {
        record.record("2026-09-07T08:00:00Z", CEO, PLACED, PLAN_AGREED, SCHEDULED, DELIVERED, CANCELLED, VISITED)
                .record("2026-09-07T08:00:00Z", HEAD, REQUESTED)
                .record("2026-09-07T09:00:00Z", CEO, REQUEST_AGREED, REQUEST_DECLINED, REQUEST_DELIVERED)
                .record("2026-09-07T10:00:00Z", CLERK, APPOINTED, REDEPLOYED);

        SupportView view = new SupportView();
        for (String part : List.of(SupportView.LASTING, "2026")) {
            assertThat(record.document(view, part, OAKFIELD)).isEqualTo(record.fold(view, part, OAKFIELD, NOW));
        }
        assertThat(record.document(view, "2026", OAKFIELD).days()).hasSize(1);
        assertThat(record.document(view, SupportView.LASTING, OAKFIELD).requests())
                .hasSize(1);
    }

    @Test
    void everything_is_told() {
        for (Event event : SupportExamples.ALL) {
            assertThat(Telling.BEGINNING.sentence(event)).endsWith(".");
        }
        assertThat(Telling.BEGINNING.sentence(VISITED))
                .isEqualTo("Support visit on 7 September 2026 by CEO and School Improvement Lead.");
        assertThat(Telling.BEGINNING.sentence(DELIVERED))
                .isEqualTo("Support given on 3 September 2026: a day by "
                        + BY_SI_LEAD.office().title() + ".");
    }

    private static SupportDayScheduled halfDay(LocalDate day, Optional<ItemId> request) {
        return new SupportDayScheduled(
                OAKFIELD,
                SECOND,
                day,
                Length.HALF_DAY,
                Supporter.of(Office.SLIM_LEADER, SLIM_LEADER),
                PURPOSE,
                request);
    }

    private static SchoolPlaced placed(ItemId id, String band, LocalDate from) {
        return new SchoolPlaced(OAKFIELD, id, TrustExamples.terms(band), from, true, PLACED.decided());
    }

    private String entitled(TermName term, LocalDate day) {
        return support(on(day)).terms().stream()
                .filter(found -> found.name() == term)
                .map(found -> found.entitled().toString())
                .findFirst()
                .orElseThrow();
    }

    private SupportRegister register() {
        return new SupportRegister(record.at(NOW));
    }

    private SchoolSupport support(AsOf asOf) {
        return register().answer(new SupportOfSchool(OAKFIELD, Optional.empty(), asOf), CEO.value());
    }

    private static AsOf on(LocalDate day) {
        return new AsOf(Optional.of(day), Optional.empty(), Optional.empty());
    }
}
