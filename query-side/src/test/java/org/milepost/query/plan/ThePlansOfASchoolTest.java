package org.milepost.query.plan;

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
import static org.milepost.api.examples.PlanExamples.APPROVED;
import static org.milepost.api.examples.PlanExamples.AUTUMN;
import static org.milepost.api.examples.PlanExamples.CAME_OF_IT;
import static org.milepost.api.examples.PlanExamples.CHANGED;
import static org.milepost.api.examples.PlanExamples.CLOSED;
import static org.milepost.api.examples.PlanExamples.CONTENT;
import static org.milepost.api.examples.PlanExamples.DEPUTY;
import static org.milepost.api.examples.PlanExamples.DRAFTED;
import static org.milepost.api.examples.PlanExamples.EDITED;
import static org.milepost.api.examples.PlanExamples.ENTERED;
import static org.milepost.api.examples.PlanExamples.ENTERED_APPROVED;
import static org.milepost.api.examples.PlanExamples.JUDGED;
import static org.milepost.api.examples.PlanExamples.PLAN;
import static org.milepost.api.examples.PlanExamples.SUBMITTED;
import static org.milepost.api.examples.PlanExamples.UPDATED;
import static org.milepost.api.examples.PlanExamples.YEAR;
import static org.milepost.api.examples.PlanExamples.judged;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Event;
import org.milepost.api.ItemId;
import org.milepost.api.Rejected;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.calendar.TermName;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.plan.MilepostOutcome;
import org.milepost.api.plan.PlanQuery.PlanOf;
import org.milepost.api.plan.PlanQuery.PlansOf;
import org.milepost.api.plan.PlanQuery.PlansOfTrust;
import org.milepost.api.plan.SchoolPlan;
import org.milepost.api.plan.SchoolPlan.Standing;
import org.milepost.api.plan.SchoolPlans;
import org.milepost.api.plan.SchoolPlans.Mileposts;
import org.milepost.api.plan.SchoolPlans.State;
import org.milepost.api.plan.SchoolPlans.Told;
import org.milepost.api.plan.TrustPlans;
import org.milepost.api.strategy.DecidingOffice;
import org.milepost.api.strategy.Party;
import org.milepost.query.TestRecord;

/** What is answered about a school's improvement plans: how each stands, who must approve, and how its mileposts turned out. */
class ThePlansOfASchoolTest {
    private static final String SEP_8 = "2026-09-08T09:00:00Z";

    private final TestRecord record = new TestRecord()
            .record("2016-09-01T08:00:00Z", ADMINISTRATOR, TrustExamples.IN_PLACE.toArray(Event[]::new))
            .record("2026-09-01T08:00:00Z", CEO, REGISTERED);

    @Test
    void documents_and_the_fold_say_the_same_after_redelivery() {
        everything();
        PlansView view = new PlansView();
        PlansView.Plans plans = record.document(view, "", OAKFIELD);
        assertThat(plans).isEqualTo(record.fold(view, "", OAKFIELD, SEP_8));
        assertThat(plans.plans()).singleElement().satisfies(plan -> {
            assertThat(plan.plan()).isEqualTo(PLAN);
            assertThat(plan.year()).isEqualTo(YEAR);
            assertThat(plan.steps())
                    .extracting(PlansView.Step::kind)
                    .containsExactly(
                            PlansView.Kind.DRAFTED,
                            PlansView.Kind.SUBMITTED,
                            PlansView.Kind.APPROVED,
                            PlansView.Kind.UPDATED,
                            PlansView.Kind.JUDGED,
                            PlansView.Kind.EDITED);
        });
    }

    @Test
    void a_submitted_plan_waits_for_the_ceo() {
        record.record("2026-09-01T10:00:00Z", HEAD, DRAFTED, SUBMITTED);
        SchoolPlan plan = plan(AsOf.NOW, AUDITOR);
        assertThat(plan.plan().state()).isEqualTo(State.SUBMITTED);
        assertThat(plan.plan().contentHash()).isEqualTo(CONTENT.hash());
        assertThat(plan.inForce()).isEmpty();
        assertThat(plan.authors()).containsExactly(DEPUTY, HEAD);
        assertThat(plan.plan().mustApprove()).hasValueSatisfying(must -> {
            assertThat(must.office()).isEqualTo(DecidingOffice.CEO);
            assertThat(must.because()).isEqualTo("The CEO approves a school's improvement plan.");
        });
    }

    @Test
    void an_edit_waits_while_what_was_approved_stays_in_force() {
        everything();
        SchoolPlan plan = plan(AsOf.NOW, CEO);
        assertThat(plan.plan().state()).isEqualTo(State.APPROVED);
        assertThat(plan.plan().edit()).contains(State.DRAFTED);
        assertThat(plan.plan().mustApprove()).isEmpty();
        assertThat(plan.content()).isEqualTo(CHANGED);
        assertThat(plan.inForce()).hasValueSatisfying(version -> {
            assertThat(version.content()).isEqualTo(CONTENT);
            assertThat(version.decided()).isEqualTo(BY_CEO);
        });
    }

    @Test
    void each_milepost_has_what_was_said_of_it() {
        record.record(
                "2026-09-07T08:00:00Z",
                HEAD,
                DRAFTED,
                SUBMITTED,
                APPROVED,
                JUDGED,
                judged(AUTUMN, MilepostOutcome.MET, SEP_7));
        assertThat(plan(AsOf.NOW, CEO).goals())
                .singleElement()
                .satisfies(goal -> assertThat(goal.mileposts())
                        .extracting(SchoolPlan.MilepostRecord::standing)
                        .containsExactly(Standing.MET, Standing.TO_COME));
        assertThat(plan(AsOf.NOW, CEO).goals().getFirst().mileposts().getFirst().judgements())
                .extracting(SchoolPlan.Judged::outcome)
                .containsExactly(MilepostOutcome.PARTLY, MilepostOutcome.MET);
    }

    @Test
    void a_milepost_is_overdue_once_its_day_has_passed_without_a_word() {
        record.record("2026-09-07T08:00:00Z", HEAD, DRAFTED, SUBMITTED, APPROVED);
        assertThat(plan(on(LocalDate.of(2026, 9, 4)), CEO).plan().mileposts()).isEqualTo(new Mileposts(0, 0, 0, 0, 2));
        assertThat(plan(AsOf.NOW, CEO).plan().mileposts()).isEqualTo(new Mileposts(0, 0, 0, 1, 1));
    }

    @Test
    void the_list_says_who_was_told_in_which_term() {
        everything();
        assertThat(glances(AsOf.NOW, CEO))
                .singleElement()
                .satisfies(glance -> assertThat(glance.updates())
                        .containsExactly(new Told(TermName.AUTUMN, SEP_7, List.of(Party.CEO, Party.ACC))));
    }

    @Test
    void its_history_shows_how_it_stood_after_each_step() {
        everything();
        assertThat(plan(AsOf.NOW, CEO).history())
                .extracting(step -> step.type() + " " + step.state()
                        + step.edit().map(state -> ", edit " + state).orElse(""))
                .containsExactly(
                        "plan.drafted DRAFTED",
                        "plan.submitted SUBMITTED",
                        "plan.approved APPROVED",
                        "plan.updated APPROVED",
                        "plan.milepost-judged APPROVED",
                        "plan.edited APPROVED, edit DRAFTED");
    }

    @Test
    void a_closed_plan_says_what_came_of_it() {
        record.record("2026-09-07T08:00:00Z", HEAD, DRAFTED, SUBMITTED, APPROVED, CLOSED);
        assertThat(plan(AsOf.NOW, CEO).plan().state()).isEqualTo(State.CLOSED);
        assertThat(plan(AsOf.NOW, CEO).cameOfIt()).contains(CAME_OF_IT);
    }

    @Test
    void the_answer_is_that_of_the_day_asked_for() {
        everything();
        assertThat(plan(on(SEP_1), CEO).plan().state()).isEqualTo(State.SUBMITTED);
        assertThat(glances(on(SEP_1.minusDays(1)), CEO)).isEmpty();
        assertThatThrownBy(() -> plan(on(SEP_1.minusDays(1)), CEO)).isInstanceOf(Rejected.class);
    }

    @Test
    void the_answer_is_that_of_what_was_known_then() {
        record.record("2026-09-07T08:00:00Z", HEAD, DRAFTED, SUBMITTED).record("2026-09-07T12:00:00Z", CEO, APPROVED);
        AsOf beforeNoon =
                new AsOf(Optional.empty(), Optional.of(Instant.parse("2026-09-07T11:00:00Z")), Optional.empty());
        assertThat(plan(beforeNoon, CEO).plan().state()).isEqualTo(State.SUBMITTED);
        assertThat(plan(AsOf.NOW, CEO).plan().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a_plan_entered_from_records_says_so_and_has_no_author_who_copied_it() {
        record.record("2026-09-07T08:00:00Z", CLERK, ENTERED, ENTERED_APPROVED);
        assertThat(plan(AsOf.NOW, CEO).plan().enteredFromRecords()).isTrue();
        assertThat(plan(AsOf.NOW, CEO).authors()).containsExactly(DEPUTY);
    }

    @Test
    void the_trusts_list_shows_the_schools_without_a_plan_too() {
        assertThat(ofTrust(Optional.empty()).schools())
                .singleElement()
                .satisfies(school -> assertThat(school.plan()).isEmpty());
        everything();
        assertThat(ofTrust(Optional.empty()).year()).isEqualTo(YEAR);
        assertThat(ofTrust(Optional.empty()).schools())
                .singleElement()
                .satisfies(school -> assertThat(school.plan())
                        .hasValueSatisfying(plan -> assertThat(plan.state()).isEqualTo(State.APPROVED)));
        assertThat(ofTrust(Optional.of(new SchoolYear(2025))).schools())
                .singleElement()
                .satisfies(school -> assertThat(school.plan()).isEmpty());
    }

    @Test
    void an_administrator_reads_no_plan() {
        everything();
        assertThatThrownBy(() -> glances(AsOf.NOW, ADMINISTRATOR)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> plan(AsOf.NOW, ADMINISTRATOR)).isInstanceOf(Rejected.class);
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThatThrownBy(() -> register().answer(new PlanOf(OAKFIELD, new ItemId("none"), AsOf.NOW), CEO.value()))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.rejection().code()).isEqualTo("plan.unknown"));
    }

    private void everything() {
        record.record("2026-09-07T08:00:00Z", HEAD, DRAFTED, SUBMITTED, APPROVED, UPDATED, JUDGED, EDITED);
    }

    private SchoolPlan plan(AsOf asOf, ActorId reader) {
        return register().answer(new PlanOf(OAKFIELD, PLAN, asOf), reader.value());
    }

    private List<SchoolPlans.Glance> glances(AsOf asOf, ActorId reader) {
        return register().answer(new PlansOf(OAKFIELD, asOf), reader.value()).plans();
    }

    private TrustPlans ofTrust(Optional<SchoolYear> year) {
        return register().answer(new PlansOfTrust(MEADOW, AsOf.NOW, year), CEO.value());
    }

    private PlanRegister register() {
        return new PlanRegister(record.at(SEP_8));
    }

    private static AsOf on(LocalDate day) {
        return new AsOf(Optional.of(day), Optional.empty(), Optional.empty());
    }
}
