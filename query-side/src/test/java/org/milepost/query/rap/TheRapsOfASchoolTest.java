package org.milepost.query.rap;

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
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.RapExamples.AMENDED;
import static org.milepost.api.examples.RapExamples.APPROVED;
import static org.milepost.api.examples.RapExamples.CHANGED;
import static org.milepost.api.examples.RapExamples.COMPLETED;
import static org.milepost.api.examples.RapExamples.CONTENT;
import static org.milepost.api.examples.RapExamples.DEPUTY;
import static org.milepost.api.examples.RapExamples.ENTERED;
import static org.milepost.api.examples.RapExamples.ENTERED_APPROVED;
import static org.milepost.api.examples.RapExamples.IN_REPAIR_2;
import static org.milepost.api.examples.RapExamples.MONITORED;
import static org.milepost.api.examples.RapExamples.NEXT_RAP;
import static org.milepost.api.examples.RapExamples.PROPOSED;
import static org.milepost.api.examples.RapExamples.READING_RAP;
import static org.milepost.api.examples.RapExamples.SUBMITTED;
import static org.milepost.api.examples.RapExamples.SUPERSEDED;
import static org.milepost.api.examples.RapExamples.placed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.DecidedBy;
import org.milepost.api.Event;
import org.milepost.api.Rejected;
import org.milepost.api.access.Office;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.rap.Progress;
import org.milepost.api.rap.RapApprover.Why;
import org.milepost.api.rap.RapQuery.RapsOf;
import org.milepost.api.rap.RapQuery.RapsOfTrust;
import org.milepost.api.rap.Raps;
import org.milepost.api.rap.Raps.Rap;
import org.milepost.api.rap.Raps.State;
import org.milepost.api.strategy.DecidingOffice;
import org.milepost.query.TestRecord;

/** What is answered about a school's RAPs: how each stands, who must approve what waits, and how its objectives go. */
class TheRapsOfASchoolTest {
    private static final String SEP_8 = "2026-09-08T09:00:00Z";

    private final TestRecord record = new TestRecord()
            .record("2016-09-01T08:00:00Z", ADMINISTRATOR, TrustExamples.IN_PLACE.toArray(Event[]::new))
            .record("2026-09-01T08:00:00Z", CEO, REGISTERED, IN_REPAIR_2);

    @Test
    void documents_and_the_fold_say_the_same_after_redelivery() {
        everything();
        RapView view = new RapView();
        RapView.Plans plans = record.document(view, "2026-27", OAKFIELD);
        assertThat(plans).isEqualTo(record.fold(view, "2026-27", OAKFIELD, SEP_8));
        assertThat(plans.plans()).singleElement().satisfies(plan -> {
            assertThat(plan.rap()).isEqualTo(READING_RAP);
            assertThat(plan.steps())
                    .extracting(RapView.Step::kind)
                    .containsExactly(
                            RapView.Kind.PROPOSED,
                            RapView.Kind.SUBMITTED,
                            RapView.Kind.APPROVED,
                            RapView.Kind.MONITORED,
                            RapView.Kind.AMENDED,
                            RapView.Kind.COMPLETED);
        });
    }

    @Test
    void a_submitted_rap_waits_for_the_ceo_who_had_no_hand_in_it() {
        record.record("2026-09-01T10:00:00Z", HEAD, PROPOSED, SUBMITTED);
        Rap rap = only(AsOf.NOW, AUDITOR);
        assertThat(rap.state()).isEqualTo(State.SUBMITTED);
        assertThat(rap.revision()).isEqualTo(1);
        assertThat(rap.contentHash()).isEqualTo(CONTENT.hash());
        assertThat(rap.inForce()).isEmpty();
        assertThat(rap.authors()).containsExactly(DEPUTY, HEAD);
        assertThat(rap.mustApprove()).hasValueSatisfying(must -> {
            assertThat(must.office()).isEqualTo(DecidingOffice.CEO);
            assertThat(must.why()).isEqualTo(Why.BAND_NAMES_CEO);
            assertThat(must.because()).isEqualTo("The CEO approves the RAP of a school in Repair, Stage 2.");
        });
    }

    @Test
    void once_the_school_is_in_stabilise_it_waits_for_the_board() {
        record.record("2026-09-01T10:00:00Z", HEAD, PROPOSED, SUBMITTED)
                .record("2026-09-01T11:00:00Z", CEO, placed("worse", "STABILISE", SEP_7));
        assertThat(only(on(SEP_7.minusDays(1)), CEO).mustApprove())
                .hasValueSatisfying(must -> assertThat(must.band()).isEqualTo("REPAIR_2"));
        assertThat(only(on(SEP_7), CEO).mustApprove()).hasValueSatisfying(must -> {
            assertThat(must.office()).isEqualTo(DecidingOffice.BOARD);
            assertThat(must.why()).isEqualTo(Why.BAND_NAMES_BOARD);
            assertThat(must.band()).isEqualTo("STABILISE");
        });
    }

    @Test
    void an_amendment_waits_while_what_was_approved_stays_in_force() {
        record.record("2026-09-07T08:00:00Z", HEAD, PROPOSED, SUBMITTED, APPROVED, MONITORED, AMENDED);
        Rap rap = only(AsOf.NOW, CEO);
        assertThat(rap.state()).isEqualTo(State.APPROVED);
        assertThat(rap.amendment()).contains(State.SUBMITTED);
        assertThat(rap.content()).isEqualTo(CHANGED);
        assertThat(rap.revision()).isEqualTo(2);
        assertThat(rap.inForce()).hasValueSatisfying(version -> {
            assertThat(version.revision()).isEqualTo(1);
            assertThat(version.content()).isEqualTo(CONTENT);
            assertThat(version.decided()).isEqualTo(BY_CEO);
        });
        assertThat(rap.mustApprove()).isPresent();
    }

    @Test
    void each_objective_has_what_its_monitors_said() {
        record.record("2026-09-07T08:00:00Z", HEAD, PROPOSED, SUBMITTED, APPROVED, MONITORED);
        assertThat(only(AsOf.NOW, CEO).objectives())
                .extracting(objective -> objective.monitoring().stream()
                        .map(said -> said.by() + " " + said.progress() + " in the " + said.halfTerm())
                        .toList())
                .containsExactly(
                        List.of(DecidedBy.person(Office.CEO, CEO) + " " + Progress.ON_TRACK
                                + " in the first half of the autumn term 2026/27"),
                        List.of(DecidedBy.person(Office.CEO, CEO) + " " + Progress.AT_RISK
                                + " in the first half of the autumn term 2026/27"));
    }

    @Test
    void its_history_shows_how_it_stood_after_each_step() {
        everything();
        assertThat(only(AsOf.NOW, CEO).history())
                .extracting(step -> step.type() + " " + step.state()
                        + step.amendment().map(state -> ", amendment " + state).orElse(""))
                .containsExactly(
                        "rap.proposed PROPOSED",
                        "rap.submitted SUBMITTED",
                        "rap.approved APPROVED",
                        "rap.monitored APPROVED",
                        "rap.amended APPROVED, amendment SUBMITTED",
                        "rap.completed COMPLETED");
    }

    @Test
    void the_answer_is_that_of_the_day_asked_for() {
        everything();
        assertThat(only(on(SEP_1), CEO).state()).isEqualTo(State.SUBMITTED);
        assertThat(raps(on(SEP_1.minusDays(1)), CEO).raps()).isEmpty();
    }

    @Test
    void the_answer_is_that_of_what_was_known_then() {
        record.record("2026-09-07T08:00:00Z", HEAD, PROPOSED, SUBMITTED).record("2026-09-07T12:00:00Z", CEO, APPROVED);
        AsOf beforeNoon =
                new AsOf(Optional.empty(), Optional.of(Instant.parse("2026-09-07T11:00:00Z")), Optional.empty());
        assertThat(only(beforeNoon, CEO).state()).isEqualTo(State.SUBMITTED);
        assertThat(only(AsOf.NOW, CEO).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a_rap_entered_from_records_says_so_and_has_no_author_who_copied_it() {
        record.record("2026-09-07T08:00:00Z", CLERK, ENTERED, ENTERED_APPROVED);
        Rap rap = only(AsOf.NOW, CEO);
        assertThat(rap.enteredFromRecords()).isTrue();
        assertThat(rap.state()).isEqualTo(State.APPROVED);
        assertThat(rap.authors()).containsExactly(DEPUTY);
    }

    @Test
    void a_superseded_rap_names_what_took_its_place_and_is_open_no_more() {
        record.record("2026-09-07T08:00:00Z", HEAD, PROPOSED, SUBMITTED, SUPERSEDED);
        Rap rap = only(AsOf.NOW, CEO);
        assertThat(rap.state()).isEqualTo(State.SUPERSEDED);
        assertThat(rap.supersededBy()).contains(NEXT_RAP);
        assertThat(rap.mustApprove()).isEmpty();
        assertThat(new RapRegister(record.at(SEP_8))
                        .answer(new RapsOfTrust(MEADOW, AsOf.NOW), CEO.value())
                        .raps())
                .isEmpty();
    }

    @Test
    void the_open_raps_of_a_trust_stand_in_one_list() {
        record.record("2026-09-07T08:00:00Z", HEAD, PROPOSED);
        assertThat(new RapRegister(record.at(SEP_8))
                        .answer(new RapsOfTrust(MEADOW, AsOf.NOW), CEO.value())
                        .raps())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.school()).isEqualTo(OAKFIELD);
                    assertThat(found.rap().title()).isEqualTo(CONTENT.title());
                    assertThat(found.rap().state()).isEqualTo(State.PROPOSED);
                });
    }

    @Test
    void an_administrator_reads_no_rap() {
        everything();
        assertThatThrownBy(() -> raps(AsOf.NOW, ADMINISTRATOR)).isInstanceOf(Rejected.class);
    }

    private void everything() {
        record.record("2026-09-07T08:00:00Z", HEAD, PROPOSED, SUBMITTED, APPROVED, MONITORED, AMENDED, COMPLETED);
    }

    private Rap only(AsOf asOf, ActorId reader) {
        List<Rap> raps = raps(asOf, reader).raps();
        assertThat(raps).hasSize(1);
        return raps.getFirst();
    }

    private Raps raps(AsOf asOf, ActorId reader) {
        return new RapRegister(record.at(SEP_8)).answer(new RapsOf(OAKFIELD, asOf), reader.value());
    }

    private static AsOf on(LocalDate day) {
        return new AsOf(Optional.of(day), Optional.empty(), Optional.empty());
    }
}
