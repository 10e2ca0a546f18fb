package org.milepost.query.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.milepost.api.examples.GrowthExamples.ASSIGNED;
import static org.milepost.api.examples.GrowthExamples.GOALS;
import static org.milepost.api.examples.GrowthExamples.GOALS_SHARED;
import static org.milepost.api.examples.GrowthExamples.LEAD_REVIEWED;
import static org.milepost.api.examples.GrowthExamples.MID_YEAR;
import static org.milepost.api.examples.GrowthExamples.OBJECTIVES_SET;
import static org.milepost.api.examples.GrowthExamples.OUTCOME;
import static org.milepost.api.examples.GrowthExamples.OUTCOME_SHARED;
import static org.milepost.api.examples.GrowthExamples.SEP_3;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.AUDITOR;
import static org.milepost.api.examples.Oakfield.BOARD_MEMBER;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.OTHER_CEO;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.SI_LEAD;
import static org.milepost.api.examples.TrustExamples.YEAR;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Event;
import org.milepost.api.Rejected;
import org.milepost.api.access.Office;
import org.milepost.api.examples.GrowthExamples;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.growth.GrowthQuery.GrowthOfSchool;
import org.milepost.api.growth.GrowthQuery.GrowthOfTrust;
import org.milepost.api.growth.SchoolGrowth;
import org.milepost.api.growth.TrustGrowth;
import org.milepost.api.growth.TrustGrowth.Ceo;
import org.milepost.query.TestRecord;
import org.milepost.query.timeline.Telling;

/** The dates of professional growth, each for those whom they concern. */
class GrowthDatesTest {
    private static final String NOW = "2026-09-10T09:00:00Z";
    private static final ActorId DEPUTY = new ActorId("the-deputy");

    private final TestRecord record = new TestRecord()
            .record("2026-09-01T08:00:00Z", ADMINISTRATOR, TrustExamples.IN_PLACE.toArray(Event[]::new))
            .record(
                    "2026-09-01T08:00:00Z",
                    ADMINISTRATOR,
                    TrustExamples.granted("deputy-1", DEPUTY, Office.SENIOR_LEADER, OAKFIELD))
            .record("2026-09-01T08:01:00Z", ADMINISTRATOR, REGISTERED)
            .record("2026-09-03T08:00:00Z", CEO, OBJECTIVES_SET)
            .record("2026-09-07T08:00:00Z", CEO, MID_YEAR)
            .record("2026-09-07T08:00:00Z", CEO, ASSIGNED, LEAD_REVIEWED)
            .record("2026-09-07T08:00:00Z", BOARD_MEMBER, GOALS_SHARED, OUTCOME_SHARED);

    @Test
    void a_head_the_ceo_and_an_auditor_read_the_heads_dates() {
        for (ActorId reader : List.of(HEAD, CEO, AUDITOR)) {
            assertThat(ofSchool(reader).years())
                    .containsExactly(new SchoolGrowth.Year(YEAR, HEAD, Optional.of(SEP_3), Optional.of(SEP_7)));
        }
    }

    @Test
    void a_deputy_reads_nothing_of_the_head() {
        assertThat(ofSchool(DEPUTY).years()).isEmpty();
    }

    @Test
    void to_the_board_the_heads_dates_do_not_exist() {
        assertThatThrownBy(() -> ofSchool(BOARD_MEMBER)).isInstanceOf(Rejected.class);
    }

    @Test
    void an_si_lead_reads_their_own_and_an_assigned_head_too() {
        for (ActorId reader : List.of(SI_LEAD, HEAD, CEO, AUDITOR)) {
            assertThat(ofTrust(reader).leads())
                    .containsExactly(new TrustGrowth.Lead(YEAR, SI_LEAD, List.of(HEAD), Optional.of(SEP_7)));
        }
        assertThat(ofTrust(DEPUTY).leads()).isEmpty();
    }

    @Test
    void the_board_and_the_ceo_read_where_goals_and_outcome_stand() {
        for (ActorId reader : List.of(BOARD_MEMBER, CEO)) {
            assertThat(ofTrust(reader).ceos())
                    .containsExactly(new Ceo(
                            YEAR,
                            CEO,
                            Optional.of(SEP_3),
                            Optional.of(GOALS),
                            Optional.of(SEP_7),
                            Optional.of(OUTCOME)));
        }
        assertThat(ofTrust(OTHER_CEO).ceos()).isEmpty();
    }

    @Test
    void an_auditor_reads_the_ceos_dates_alone() {
        assertThat(ofTrust(AUDITOR).ceos())
                .containsExactly(
                        new Ceo(YEAR, CEO, Optional.of(SEP_3), Optional.empty(), Optional.of(SEP_7), Optional.empty()));
    }

    @Test
    void documents_and_folds_say_the_same_however_often_events_are_delivered() {
        GrowthView view = new GrowthView();
        assertThat(record.document(view, "", OAKFIELD)).isEqualTo(record.fold(view, "", OAKFIELD, NOW));
        assertThat(record.document(view, "", OAKFIELD).objectives()).hasSize(1);
    }

    @Test
    void everything_is_told() {
        Stream.<Event>concat(GrowthExamples.ALL.stream(), GrowthExamples.ALL_OF_TRUST.stream())
                .forEach(event -> assertThat(Telling.BEGINNING.sentence(event)).endsWith("."));
    }

    private SchoolGrowth ofSchool(ActorId reader) {
        return new GrowthDates(record.at(NOW)).answer(new GrowthOfSchool(OAKFIELD, AsOf.NOW), reader.value());
    }

    private TrustGrowth ofTrust(ActorId reader) {
        return new GrowthDates(record.at(NOW)).answer(new GrowthOfTrust(MEADOW, AsOf.NOW), reader.value());
    }
}
