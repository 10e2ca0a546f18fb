package org.milepost.command.review;

import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SECOND;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.ReviewExamples.CARRIED_OUT;
import static org.milepost.api.examples.ReviewExamples.FOUND;
import static org.milepost.api.examples.ReviewExamples.MATHEMATICS;
import static org.milepost.api.examples.ReviewExamples.PLANNED;
import static org.milepost.api.examples.ReviewExamples.SEP_3;
import static org.milepost.api.examples.ReviewExamples.SLIM_LEADER;
import static org.milepost.api.examples.ReviewExamples.URGENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;
import org.milepost.api.action.ActionCommand.RaiseAction;
import org.milepost.api.action.ActionEvent.ActionRaised;
import org.milepost.api.action.Owner;
import org.milepost.api.action.Source;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.review.FindingKind;
import org.milepost.api.review.Leader;
import org.milepost.api.review.ReviewCommand.PlanReview;
import org.milepost.api.review.ReviewCommand.RecordFinding;
import org.milepost.api.review.ReviewEvent.ReviewCarriedOut;
import org.milepost.api.review.ReviewEvent.ReviewPlanned;
import org.milepost.api.review.ReviewKind;
import org.milepost.api.review.Subject;
import org.milepost.api.trust.TrustLifeEvent;
import org.milepost.api.trust.TrustLifeEvent.OfficeDelegated;
import org.milepost.api.trust.TrustLifeEvent.OfficeEnded;
import org.milepost.api.trust.TrustLifeEvent.OfficeGranted;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** An office for one subject, for one review, or instead of its holder opens just that. */
class HoldingANarrowOfficeTest {
    private static final Subject ENGLISH = new Subject("English");
    private static final ActorId GUEST = new ActorId("a-guest");
    private static final ActorId DEPUTY = new ActorId("the-deputy");

    private final Specification<School> ofMathematics = with(granted(SLIM_LEADER, Set.of(MATHEMATICS), Set.of()));
    private final Specification<School> ofOneReview = with(granted(GUEST, Set.of(), Set.of(FIRST)));
    private final Specification<School> ofAnotherReview = with(granted(GUEST, Set.of(), Set.of(SECOND)));

    @Test
    void a_subject_leader_plans_and_finds_in_that_subject() {
        PlanReview plan = plan(SLIM_LEADER, MATHEMATICS);
        ofMathematics.given(REGISTERED).when(SLIM_LEADER.value(), plan).records(planned(SLIM_LEADER, MATHEMATICS));
        ofMathematics
                .given(REGISTERED, PLANNED, CARRIED_OUT)
                .when(SLIM_LEADER.value(), finding(MATHEMATICS))
                .records(URGENT);
    }

    @Test
    void a_subject_leader_does_nothing_in_another_subject() {
        ofMathematics
                .given(REGISTERED)
                .when(SLIM_LEADER.value(), plan(SLIM_LEADER, ENGLISH))
                .isRefused("office.may-not");
        ofMathematics
                .given(REGISTERED, PLANNED, CARRIED_OUT)
                .when(SLIM_LEADER.value(), finding(ENGLISH))
                .isRefused("office.may-not");
    }

    @Test
    void somebody_in_office_for_one_review_finds_in_it_and_raises_actions_from_it() {
        ReviewPlanned led = planned(GUEST, MATHEMATICS);
        ofOneReview
                .given(REGISTERED, led, carriedOut())
                .when(GUEST.value(), finding(MATHEMATICS))
                .records(URGENT);
        ofOneReview
                .given(REGISTERED, led, carriedOut(), URGENT)
                .when(GUEST.value(), raise(FIRST))
                .records(raised(GUEST));
    }

    @Test
    void somebody_in_office_for_one_review_does_nothing_in_another_and_nothing_else() {
        ofAnotherReview
                .given(REGISTERED, planned(GUEST, MATHEMATICS), carriedOut())
                .when(GUEST.value(), finding(MATHEMATICS))
                .isRefused("office.may-not");
        ofAnotherReview
                .given(REGISTERED, planned(GUEST, MATHEMATICS), carriedOut(), URGENT)
                .when(GUEST.value(), raise(FIRST))
                .isRefused("school.unknown");
    }

    @Test
    void whoever_stands_in_acts_until_the_last_day_and_while_the_office_is_held() {
        OfficeDelegated delegated = new OfficeDelegated(
                MEADOW,
                new ItemId("deputy-1"),
                new ItemId("head-1"),
                DEPUTY,
                Office.HEADTEACHER,
                SEP_1,
                SEP_7,
                BECAUSE,
                Optional.empty());
        RaiseAction raise = raise(FIRST);
        with(delegated)
                .given(REGISTERED, PLANNED, CARRIED_OUT, URGENT)
                .when(DEPUTY.value(), raise)
                .records(raised(DEPUTY));
        with(delegated)
                .given(REGISTERED, PLANNED, CARRIED_OUT, URGENT)
                .on(SEP_7.plusDays(1))
                .when(DEPUTY.value(), raise)
                .isRefused("school.unknown");
        with(delegated, new OfficeEnded(MEADOW, new ItemId("head-1"), SEP_7, BECAUSE))
                .given(REGISTERED, PLANNED, CARRIED_OUT, URGENT)
                .when(DEPUTY.value(), raise)
                .isRefused("school.unknown");
    }

    private static Specification<School> with(TrustLifeEvent... besides) {
        return Specification.of(
                School.class,
                Stream.<TrustLifeEvent>concat(TrustExamples.IN_PLACE.stream(), Stream.of(besides))
                        .toList());
    }

    private static OfficeGranted granted(ActorId person, Set<Subject> subjects, Set<ItemId> reviews) {
        return new OfficeGranted(
                MEADOW,
                new ItemId("narrow"),
                person,
                Office.SLIM_LEADER,
                Set.<SchoolId>of(OAKFIELD),
                subjects,
                reviews,
                Optional.empty(),
                SEP_1,
                Optional.empty(),
                false,
                Optional.empty());
    }

    private static ReviewCarriedOut carriedOut() {
        return new ReviewCarriedOut(
                OAKFIELD,
                FIRST,
                ReviewKind.PEER,
                SEP_3,
                Optional.of(Leader.of(Office.SLIM_LEADER, GUEST)),
                CARRIED_OUT.particulars(),
                Optional.empty());
    }

    private static PlanReview plan(ActorId leader, Subject subject) {
        return new PlanReview(
                OAKFIELD,
                FIRST,
                ReviewKind.PEER,
                List.of("achievement"),
                List.of(subject),
                SEP_3,
                Optional.of(Leader.of(Office.SLIM_LEADER, leader)),
                List.of(),
                Optional.empty());
    }

    private static ReviewPlanned planned(ActorId leader, Subject subject) {
        return new ReviewPlanned(
                OAKFIELD,
                FIRST,
                ReviewKind.PEER,
                List.of("achievement"),
                List.of(subject),
                SEP_3,
                Optional.of(Leader.of(Office.SLIM_LEADER, leader)),
                List.of(),
                Optional.empty());
    }

    private static RecordFinding finding(Subject subject) {
        return new RecordFinding(
                OAKFIELD, FIRST, FIRST, FindingKind.URGENT, "achievement", Optional.of(subject), FOUND);
    }

    private static ActionRaised raised(ActorId by) {
        return new ActionRaised(
                OAKFIELD,
                FIRST,
                BECAUSE,
                Source.of(Source.Kind.REVIEW, FIRST),
                Owner.of(Office.HEADTEACHER),
                LocalDate.of(2026, 10, 1),
                Optional.empty(),
                by,
                SEP_7);
    }

    private static RaiseAction raise(ItemId review) {
        return new RaiseAction(
                OAKFIELD,
                FIRST,
                BECAUSE,
                Source.of(Source.Kind.REVIEW, review),
                Owner.of(Office.HEADTEACHER),
                LocalDate.of(2026, 10, 1),
                Optional.empty(),
                Optional.empty());
    }
}
