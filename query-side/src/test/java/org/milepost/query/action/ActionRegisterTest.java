package org.milepost.query.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.milepost.api.examples.ActionExamples.CANCELLED;
import static org.milepost.api.examples.ActionExamples.DONE;
import static org.milepost.api.examples.ActionExamples.PLAN_AGREED;
import static org.milepost.api.examples.ActionExamples.PROGRESSED;
import static org.milepost.api.examples.ActionExamples.RAISED;
import static org.milepost.api.examples.ActionExamples.REOPENED;
import static org.milepost.api.examples.ActionExamples.RESCHEDULED;
import static org.milepost.api.examples.ActionExamples.SEP_30;
import static org.milepost.api.examples.ActionExamples.SEP_5;
import static org.milepost.api.examples.ActionExamples.VERIFIED;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SECOND;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.SI_LEAD;
import static org.milepost.api.examples.PhaseExamples.PLACED;
import static org.milepost.api.examples.ReviewExamples.PLANNED;
import static org.milepost.api.examples.ReviewExamples.SLIM_LEADER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Event;
import org.milepost.api.Rejected;
import org.milepost.api.access.Office;
import org.milepost.api.action.ActionEvent.ActionRaised;
import org.milepost.api.action.ActionQuery.ActionsOfSchool;
import org.milepost.api.action.ActionQuery.ActionsOfTrust;
import org.milepost.api.action.ActionQuery.Wanted;
import org.milepost.api.action.Owner;
import org.milepost.api.action.SchoolActions;
import org.milepost.api.action.SchoolActions.Action;
import org.milepost.api.action.SchoolActions.Plan;
import org.milepost.api.action.SchoolActions.Status;
import org.milepost.api.action.Source;
import org.milepost.api.action.TrustActions;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.phase.PhaseEvent.SchoolPlaced;
import org.milepost.query.TestRecord;
import org.milepost.query.timeline.Telling;

/** An action at Oakfield, due on 5 September, and what became of it. */
class ActionRegisterTest {
    private static final String NOW = "2026-09-10T09:00:00Z";
    private static final ActionRaised ANOTHER = new ActionRaised(
            OAKFIELD,
            SECOND,
            RAISED.text(),
            Source.of(Source.Kind.MEETING, FIRST),
            Owner.of(Office.CEO),
            SEP_30,
            Optional.of(FIRST),
            SI_LEAD,
            SEP_7);

    private final TestRecord record = new TestRecord()
            .record("2026-09-01T08:00:00Z", ADMINISTRATOR, TrustExamples.IN_PLACE.toArray(Event[]::new))
            .record(
                    "2026-09-01T08:00:00Z",
                    ADMINISTRATOR,
                    TrustExamples.granted("slim-1", SLIM_LEADER, Office.SLIM_LEADER))
            .record("2026-09-01T08:01:00Z", ADMINISTRATOR, REGISTERED)
            .record("2026-09-02T09:00:00Z", CEO, PLANNED)
            .record("2026-09-04T09:00:00Z", SI_LEAD, RAISED);

    @Test
    void an_action_is_overdue_from_the_day_after_it_is_due() {
        assertThat(statusOn(SEP_5)).isEqualTo(Status.OPEN);
        assertThat(statusOn(SEP_5.plusDays(1))).isEqualTo(Status.OVERDUE);
        assertThat(actions(AsOf.NOW).counts().overdue()).isEqualTo(1);
    }

    @Test
    void a_new_due_date_holds_from_the_day_it_was_given() {
        record.record("2026-09-07T09:00:00Z", SI_LEAD, PROGRESSED, RESCHEDULED);

        assertThat(statusOn(SEP_7.minusDays(1))).isEqualTo(Status.OVERDUE);
        assertThat(statusOn(SEP_7)).isEqualTo(Status.OPEN);
        assertThat(first(SEP_7).dueOn()).isEqualTo(SEP_30);
        assertThat(first(SEP_7).steps()).hasSize(2);
    }

    @Test
    void done_is_not_yet_verified() {
        record.record("2026-09-07T09:00:00Z", HEAD, DONE);
        assertThat(statusOn(SEP_7)).isEqualTo(Status.DONE);

        record.record("2026-09-07T10:00:00Z", CEO, REOPENED);
        assertThat(statusOn(SEP_7)).isEqualTo(Status.OVERDUE);

        record.record("2026-09-07T11:00:00Z", HEAD, DONE).record("2026-09-07T12:00:00Z", CEO, VERIFIED);
        assertThat(statusOn(SEP_7)).isEqualTo(Status.VERIFIED);
        assertThat(first(SEP_7).steps().getLast().by()).contains(CEO);
        assertThat(statusOn(SEP_5)).isEqualTo(Status.OPEN);
    }

    @Test
    void a_cancelled_action_stays_visible() {
        record.record("2026-09-07T09:00:00Z", SI_LEAD, CANCELLED);

        assertThat(statusOn(SEP_7)).isEqualTo(Status.CANCELLED);
        assertThat(first(SEP_7).steps().getFirst().note()).isEqualTo(CANCELLED.reason());
    }

    @Test
    void only_those_wanted_are_listed_and_all_are_counted() {
        record.record("2026-09-07T09:00:00Z", SI_LEAD, ANOTHER);

        SchoolActions open = register()
                .answer(
                        new ActionsOfSchool(
                                OAKFIELD,
                                new Wanted(Optional.of(Status.OPEN), Optional.empty(), Optional.empty()),
                                AsOf.NOW),
                        CEO.value());
        assertThat(open.actions()).extracting(Action::action).containsExactly(SECOND);
        assertThat(open.counts()).isEqualTo(new SchoolActions.Counts(1, 1, 0, 0, 0));

        SchoolActions dueByThen = register()
                .answer(
                        new ActionsOfSchool(
                                OAKFIELD, new Wanted(Optional.empty(), Optional.empty(), Optional.of(SEP_5)), AsOf.NOW),
                        CEO.value());
        assertThat(dueByThen.actions()).extracting(Action::action).containsExactly(FIRST);
    }

    @Test
    void a_plan_has_the_actions_raised_into_it_and_is_in_force_while_the_school_is_in_its_band() {
        record.record("2026-09-07T09:00:00Z", CEO, PLACED, PLAN_AGREED)
                .record("2026-09-07T10:00:00Z", SI_LEAD, ANOTHER);

        Plan plan = actions(AsOf.NOW).plans().getFirst();
        assertThat(plan.inForce()).isTrue();
        assertThat(plan.actions()).containsExactly(FIRST, SECOND);

        record.record(
                "2026-09-09T10:00:00Z",
                CEO,
                new SchoolPlaced(
                        OAKFIELD, SECOND, TrustExamples.terms("REPAIR_1"), SEP_7.plusDays(2), true, PLACED.decided()));
        assertThat(actions(AsOf.NOW).plans().getFirst().inForce()).isFalse();
        assertThat(actions(on(SEP_7.plusDays(1))).plans().getFirst().inForce()).isTrue();
    }

    @Test
    void a_slim_leader_reads_actions_of_own_reviews_only() {
        record.record("2026-09-07T09:00:00Z", CEO, PLACED, PLAN_AGREED)
                .record("2026-09-07T10:00:00Z", SI_LEAD, ANOTHER);

        SchoolActions own = actions(AsOf.NOW, SLIM_LEADER);
        assertThat(own.actions()).extracting(Action::action).containsExactly(FIRST);
        assertThat(own.counts().open()).isZero();
        assertThat(own.plans()).isEmpty();
    }

    @Test
    void an_administrator_learns_nothing() {
        assertThatThrownBy(() -> actions(AsOf.NOW, ADMINISTRATOR)).isInstanceOf(Rejected.class);
    }

    @Test
    void the_trust_sees_the_actions_of_its_schools() {
        TrustActions answer = register().answer(new ActionsOfTrust(MEADOW, Wanted.ALL, AsOf.NOW), CEO.value());

        assertThat(answer.schools()).hasSize(1);
        assertThat(answer.schools().getFirst().actions())
                .isEqualTo(actions(AsOf.NOW).actions());
    }

    @Test
    void documents_and_folds_say_the_same_however_often_events_are_delivered() {
        record.record("2026-09-07T08:00:00Z", CEO, PLACED, PLAN_AGREED, PROGRESSED, RESCHEDULED)
                .record("2026-09-07T09:00:00Z", HEAD, DONE)
                .record("2026-09-07T10:00:00Z", CEO, REOPENED, CANCELLED);

        ActionsView view = new ActionsView();
        assertThat(record.document(view, "", OAKFIELD)).isEqualTo(record.fold(view, "", OAKFIELD, NOW));
        assertThat(record.document(view, "", OAKFIELD).actions().getFirst().steps())
                .hasSize(5);
    }

    @Test
    void every_step_is_told() {
        for (Event event : List.of(RAISED, PROGRESSED, RESCHEDULED, DONE, VERIFIED, REOPENED, CANCELLED, PLAN_AGREED)) {
            assertThat(Telling.BEGINNING.sentence(event)).endsWith(".");
        }
        assertThat(Telling.BEGINNING.sentence(RAISED))
                .isEqualTo("Action raised from a review, for Headteacher, due 5 September 2026.");
    }

    private ActionRegister register() {
        return new ActionRegister(record.at(NOW));
    }

    private SchoolActions actions(AsOf asOf) {
        return actions(asOf, CEO);
    }

    private SchoolActions actions(AsOf asOf, ActorId reader) {
        return register().answer(new ActionsOfSchool(OAKFIELD, Wanted.ALL, asOf), reader.value());
    }

    private Action first(LocalDate day) {
        return actions(on(day)).actions().getFirst();
    }

    private Status statusOn(LocalDate day) {
        return first(day).status();
    }

    private static AsOf on(LocalDate day) {
        return new AsOf(Optional.of(day), Optional.empty(), Optional.empty());
    }
}
