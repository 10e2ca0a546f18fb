package org.milepost.query.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SECOND;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.PracticeExamples.ELMSTEAD;
import static org.milepost.api.examples.PracticeExamples.LINK_AGREED;
import static org.milepost.api.examples.PracticeExamples.LINK_ENDED;
import static org.milepost.api.examples.PracticeExamples.OUTCOME;
import static org.milepost.api.examples.PracticeExamples.REASONING;
import static org.milepost.api.examples.PracticeExamples.SEP_3;
import static org.milepost.api.examples.PracticeExamples.SHARED;
import static org.milepost.api.examples.PracticeExamples.TAKEN_UP;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Event;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;
import org.milepost.api.examples.PracticeExamples;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.practice.Effect;
import org.milepost.api.practice.PracticeEvent.PracticeShared;
import org.milepost.api.practice.PracticeQuery.PracticesOfSchool;
import org.milepost.api.practice.PracticeQuery.PracticesOfTrust;
import org.milepost.api.practice.SchoolPractices;
import org.milepost.api.practice.SchoolPractices.Link;
import org.milepost.api.practice.SchoolPractices.Taker;
import org.milepost.api.practice.TrustPractices;
import org.milepost.api.school.IdentityEvent.SchoolRegistered;
import org.milepost.query.TestRecord;
import org.milepost.query.timeline.Telling;

/** Elmstead shares practice and gives days; Oakfield takes both. */
class PracticeLedgerTest {
    private static final String NOW = "2026-09-10T09:00:00Z";
    private static final ActorId HEAD_OF_ELMSTEAD = new ActorId("the-head-of-elmstead");
    private static final PracticeShared BY_ELMSTEAD = new PracticeShared(
            ELMSTEAD, SECOND, "achievement", Optional.empty(), REASONING, List.of(), SEP_3.minusDays(1));

    private final TestRecord record = new TestRecord()
            .record("2026-09-01T08:00:00Z", ADMINISTRATOR, TrustExamples.IN_PLACE.toArray(Event[]::new))
            .record(
                    "2026-09-01T08:00:00Z",
                    ADMINISTRATOR,
                    TrustExamples.granted("head-2", HEAD_OF_ELMSTEAD, Office.HEADTEACHER, ELMSTEAD))
            .record("2026-09-01T08:01:00Z", ADMINISTRATOR, REGISTERED)
            .record(
                    "2026-09-01T08:02:00Z",
                    ADMINISTRATOR,
                    new SchoolRegistered(
                            ELMSTEAD,
                            "Elmstead Primary School",
                            Optional.empty(),
                            MEADOW,
                            LocalDate.of(2016, 9, 1),
                            Optional.empty()))
            .record("2026-09-02T08:00:00Z", HEAD_OF_ELMSTEAD, BY_ELMSTEAD)
            .record("2026-09-03T08:00:00Z", HEAD, TAKEN_UP)
            .record("2026-09-07T08:00:00Z", CEO, LINK_AGREED);

    @Test
    void a_school_that_shares_learns_who_took_it_up_and_what_came_of_it() {
        assertThat(of(ELMSTEAD, HEAD_OF_ELMSTEAD, AsOf.NOW).shared().getFirst().takenUpBy())
                .containsExactly(new Taker(OAKFIELD, SEP_3, Optional.empty()));

        record.record("2026-09-07T09:00:00Z", HEAD, OUTCOME);
        assertThat(of(ELMSTEAD, HEAD_OF_ELMSTEAD, AsOf.NOW).shared().getFirst().takenUpBy())
                .containsExactly(new Taker(OAKFIELD, SEP_3, Optional.of(Effect.MADE_A_DIFFERENCE)));
        assertThat(of(ELMSTEAD, HEAD_OF_ELMSTEAD, on(SEP_3.minusDays(1)))
                        .shared()
                        .getFirst()
                        .takenUpBy())
                .isEmpty();
    }

    @Test
    void support_has_two_sides() {
        SchoolPractices giver = of(ELMSTEAD, HEAD_OF_ELMSTEAD, AsOf.NOW);
        SchoolPractices taker = of(OAKFIELD, HEAD, AsOf.NOW);

        assertThat(giver.gives()).extracting(Link::taker).containsExactly(OAKFIELD);
        assertThat(giver.gives().getFirst().purpose()).isEmpty();
        assertThat(giver.daysGiven()).isEqualByComparingTo("4");
        assertThat(giver.takes()).isEmpty();
        assertThat(taker.takes()).extracting(Link::giver).containsExactly(ELMSTEAD);
        assertThat(taker.takes().getFirst().purpose()).contains(REASONING);
        assertThat(taker.daysTaken()).isEqualByComparingTo("4");
    }

    @Test
    void once_it_has_ended_the_days_given_count() {
        record.record("2026-09-08T08:00:00Z", CEO, LINK_ENDED);

        Link link = of(OAKFIELD, HEAD, AsOf.NOW).takes().getFirst();
        assertThat(link.ended()).isTrue();
        assertThat(link.counting()).isEqualByComparingTo("3.5");
        assertThat(of(ELMSTEAD, HEAD_OF_ELMSTEAD, AsOf.NOW).daysGiven()).isEqualByComparingTo("3.5");
    }

    @Test
    void what_was_not_recorded_yet_was_not_known_on_the_other_side_either() {
        SchoolPractices then = of(
                ELMSTEAD,
                HEAD_OF_ELMSTEAD,
                new AsOf(Optional.empty(), Optional.of(Instant.parse("2026-09-02T10:00:00Z")), Optional.empty()));

        assertThat(then.shared().getFirst().takenUpBy()).isEmpty();
        assertThat(then.gives()).isEmpty();
    }

    @Test
    void the_trust_sees_who_gives_and_who_takes() {
        TrustPractices answer = ledger().answer(new PracticesOfTrust(MEADOW, AsOf.NOW), CEO.value());

        assertThat(answer.links()).hasSize(1);
        assertThat(answer.schools()).extracting(TrustPractices.Row::school).containsExactly(ELMSTEAD, OAKFIELD);
        assertThat(answer.schools())
                .extracting(row -> row.daysGiven().subtract(row.daysTaken()))
                .containsExactly(new BigDecimal("4"), new BigDecimal("-4"));
    }

    @Test
    void documents_and_folds_say_the_same_however_often_events_are_delivered() {
        record.record("2026-09-07T09:00:00Z", HEAD, SHARED, OUTCOME).record("2026-09-08T08:00:00Z", CEO, LINK_ENDED);

        PracticeView view = new PracticeView();
        assertThat(record.document(view, "", OAKFIELD)).isEqualTo(record.fold(view, "", OAKFIELD, NOW));
        assertThat(record.document(view, "", OAKFIELD).takenUp().getFirst().outcomes())
                .hasSize(1);
        assertThat(record.document(view, "", OAKFIELD).links()).hasSize(1);
    }

    @Test
    void everything_is_told() {
        for (Event event : PracticeExamples.ALL) {
            assertThat(Telling.BEGINNING.sentence(event)).endsWith(".");
        }
        assertThat(Telling.BEGINNING.sentence(LINK_AGREED))
                .isEqualTo("Support by 'elmstead' agreed from 7 September 2026: 4 days, achievement.");
        assertThat(LINK_AGREED.decided().reason()).isEqualTo(BECAUSE);
        assertThat(LINK_AGREED.effectiveOn()).isEqualTo(SEP_7);
    }

    private PracticeLedger ledger() {
        return new PracticeLedger(record.at(NOW));
    }

    private SchoolPractices of(SchoolId school, ActorId reader, AsOf asOf) {
        return ledger().answer(new PracticesOfSchool(school, asOf), reader.value());
    }

    private static AsOf on(LocalDate day) {
        return new AsOf(Optional.of(day), Optional.empty(), Optional.empty());
    }
}
