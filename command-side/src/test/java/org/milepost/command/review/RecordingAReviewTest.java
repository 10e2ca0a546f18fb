package org.milepost.command.review;

import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.ACC_MEMBER;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SECOND;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.SI_LEAD;
import static org.milepost.api.examples.ReviewExamples.PLANNED;
import static org.milepost.api.examples.ReviewExamples.SEP_3;
import static org.milepost.api.examples.ReviewExamples.SLIM_LEADER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.access.Office;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.review.FindingKind;
import org.milepost.api.review.Leader;
import org.milepost.api.review.Particulars;
import org.milepost.api.review.ReviewCommand.AnswerFinding;
import org.milepost.api.review.ReviewCommand.CarryOutReview;
import org.milepost.api.review.ReviewCommand.CloseReview;
import org.milepost.api.review.ReviewCommand.PlanReview;
import org.milepost.api.review.ReviewCommand.RecordFinding;
import org.milepost.api.review.ReviewCommand.RecordReview;
import org.milepost.api.review.ReviewEvent.FindingRecorded;
import org.milepost.api.review.ReviewEvent.ReviewCarriedOut;
import org.milepost.api.review.ReviewEvent.ReviewClosed;
import org.milepost.api.review.ReviewEvent.ReviewPlanned;
import org.milepost.api.review.ReviewEvent.Unplanned;
import org.milepost.api.review.ReviewKind;
import org.milepost.api.review.Temperature;
import org.milepost.api.trust.TrustLifeEvent;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** Recording checks, visits, audits and monitoring that nobody had planned in the record, each by those whose it is. */
class RecordingAReviewTest {
    private static final ActorId EXECUTIVE = new ActorId("an-executive");
    private static final ActorId LOCAL = new ActorId("a-local-committee-member");
    private static final Particulars WARM = new Particulars(
            List.of(new Particulars.OfAspect("achievement", Temperature.TO_WATCH)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    private static final Particulars THREE_CASES =
            new Particulars(List.of(), Optional.of(3), Optional.empty(), Optional.empty(), Optional.empty());
    private static final Particulars ENTRIES =
            new Particulars(List.of(), Optional.empty(), Optional.of(61), Optional.of(2), Optional.empty());

    private final Specification<School> school = Specification.of(
            School.class,
            Stream.<TrustLifeEvent>concat(
                            TrustExamples.IN_PLACE.stream(),
                            Stream.of(
                                    TrustExamples.granted("slim-1", SLIM_LEADER, Office.SLIM_LEADER),
                                    TrustExamples.granted("team-1", EXECUTIVE, Office.EXECUTIVE_TEAM),
                                    TrustExamples.granted("local-1", LOCAL, Office.LOCAL_COMMITTEE_MEMBER, OAKFIELD)))
                    .toList());

    @Test
    void ceo_and_si_leads_record_a_temperature_check() {
        for (ActorId who : List.of(CEO, SI_LEAD)) {
            school.given(REGISTERED)
                    .when(who.value(), review(ReviewKind.TEMPERATURE_CHECK, Optional.of(WARM)))
                    .records(held(ReviewKind.TEMPERATURE_CHECK, WARM));
        }
    }

    @Test
    void acc_and_clerk_record_a_visit_of_trustees_and_the_ceo_does_not() {
        for (ActorId who : List.of(ACC_MEMBER, CLERK)) {
            school.given(REGISTERED)
                    .when(who.value(), review(ReviewKind.ACC_VISIT, Optional.empty()))
                    .records(held(ReviewKind.ACC_VISIT, Particulars.NONE));
        }
        school.given(REGISTERED)
                .when(CEO.value(), review(ReviewKind.ACC_VISIT, Optional.empty()))
                .isRefused("office.may-not");
    }

    @Test
    void the_head_records_the_schools_own_monitoring_and_what_it_found() {
        ReviewCarriedOut monitored = held(ReviewKind.IN_HOUSE_MONITORING, Particulars.NONE);
        school.given(REGISTERED)
                .when(HEAD.value(), review(ReviewKind.IN_HOUSE_MONITORING, Optional.empty()))
                .records(monitored);
        school.given(REGISTERED, monitored)
                .when(HEAD.value(), finding(FindingKind.TO_DEVELOP))
                .records(found(ReviewKind.IN_HOUSE_MONITORING, FindingKind.TO_DEVELOP));
    }

    @Test
    void executive_team_and_local_committee_record_safeguarding_and_the_central_record() {
        for (ActorId who : List.of(EXECUTIVE, LOCAL)) {
            school.given(REGISTERED)
                    .when(who.value(), review(ReviewKind.SAFEGUARDING, Optional.of(THREE_CASES)))
                    .records(held(ReviewKind.SAFEGUARDING, THREE_CASES));
            school.given(REGISTERED)
                    .when(who.value(), review(ReviewKind.SINGLE_CENTRAL_RECORD, Optional.of(ENTRIES)))
                    .records(held(ReviewKind.SINGLE_CENTRAL_RECORD, ENTRIES));
        }
    }

    @Test
    void health_and_safety_is_the_executive_teams_alone() {
        school.given(REGISTERED)
                .when(EXECUTIVE.value(), review(ReviewKind.HEALTH_AND_SAFETY, Optional.empty()))
                .records(held(ReviewKind.HEALTH_AND_SAFETY, Particulars.NONE));
        school.given(REGISTERED)
                .when(LOCAL.value(), review(ReviewKind.HEALTH_AND_SAFETY, Optional.empty()))
                .isRefused("office.may-not");
    }

    @Test
    void what_an_office_may_not_even_read_is_not_there_for_it() {
        school.given(REGISTERED)
                .when(SI_LEAD.value(), review(ReviewKind.SAFEGUARDING, Optional.of(THREE_CASES)))
                .isRefused("school.unknown");
        school.given(REGISTERED, held(ReviewKind.SAFEGUARDING, THREE_CASES))
                .when(SI_LEAD.value(), finding(FindingKind.URGENT))
                .isRefused("school.unknown");
        school.given(REGISTERED)
                .when(EXECUTIVE.value(), review(ReviewKind.TEMPERATURE_CHECK, Optional.of(WARM)))
                .isRefused("school.unknown");
    }

    @Test
    void what_was_found_is_for_those_whose_review_it_is() {
        ReviewCarriedOut reviewed = held(ReviewKind.SAFEGUARDING, THREE_CASES);
        school.given(REGISTERED, reviewed)
                .when(LOCAL.value(), finding(FindingKind.URGENT))
                .records(found(ReviewKind.SAFEGUARDING, FindingKind.URGENT));
        school.given(REGISTERED, reviewed)
                .when(CEO.value(), finding(FindingKind.URGENT))
                .isRefused("office.may-not");
    }

    @Test
    void the_head_answers_safeguarding_and_no_temperature_check() {
        AnswerFinding answer = new AnswerFinding(OAKFIELD, FIRST, SECOND, BECAUSE, Optional.empty());
        school.given(
                        REGISTERED,
                        held(ReviewKind.TEMPERATURE_CHECK, WARM),
                        found(ReviewKind.TEMPERATURE_CHECK, FindingKind.URGENT))
                .when(HEAD.value(), answer)
                .isRefused("office.may-not");
        school.given(
                        REGISTERED,
                        held(ReviewKind.SAFEGUARDING, THREE_CASES),
                        found(ReviewKind.SAFEGUARDING, FindingKind.URGENT))
                .when(EXECUTIVE.value(), new CloseReview(OAKFIELD, FIRST, Optional.empty()))
                .isRefused("review.urgent-unanswered");
    }

    @Test
    void what_nobody_answers_closes_without_answers() {
        school.given(
                        REGISTERED,
                        held(ReviewKind.TEMPERATURE_CHECK, WARM),
                        found(ReviewKind.TEMPERATURE_CHECK, FindingKind.URGENT))
                .when(CEO.value(), new CloseReview(OAKFIELD, FIRST, Optional.empty()))
                .records(new ReviewClosed(OAKFIELD, FIRST, ReviewKind.TEMPERATURE_CHECK, SEP_7));
    }

    @Test
    void a_visit_may_be_planned_too() {
        PlanReview plan = new PlanReview(
                OAKFIELD,
                FIRST,
                ReviewKind.ACC_VISIT,
                List.of(),
                List.of(),
                SEP_3,
                Optional.empty(),
                List.of(),
                Optional.empty());
        ReviewPlanned planned = new ReviewPlanned(
                OAKFIELD,
                FIRST,
                ReviewKind.ACC_VISIT,
                List.of(),
                List.of(),
                SEP_3,
                Optional.empty(),
                List.of(),
                Optional.empty());
        school.given(REGISTERED).when(ACC_MEMBER.value(), plan).records(planned);
        school.given(REGISTERED, planned)
                .when(
                        ACC_MEMBER.value(),
                        new CarryOutReview(OAKFIELD, FIRST, SEP_3, Optional.empty(), Optional.empty()))
                .records(new ReviewCarriedOut(
                        OAKFIELD,
                        FIRST,
                        ReviewKind.ACC_VISIT,
                        SEP_3,
                        Optional.empty(),
                        Particulars.NONE,
                        Optional.empty()));
    }

    @Test
    void each_kind_says_what_the_trust_needs_to_know() {
        school.given(REGISTERED)
                .when(CEO.value(), review(ReviewKind.TEMPERATURE_CHECK, Optional.empty()))
                .isRefused("review.needs-particulars");
        school.given(REGISTERED)
                .when(EXECUTIVE.value(), review(ReviewKind.SAFEGUARDING, Optional.empty()))
                .isRefused("review.needs-particulars");
        school.given(REGISTERED)
                .when(EXECUTIVE.value(), review(ReviewKind.SINGLE_CENTRAL_RECORD, Optional.empty()))
                .isRefused("review.needs-particulars");
        ReviewPlanned planned = new ReviewPlanned(
                OAKFIELD,
                FIRST,
                ReviewKind.SAFEGUARDING,
                List.of(),
                List.of(),
                SEP_3,
                Optional.empty(),
                List.of(),
                Optional.empty());
        school.given(REGISTERED, planned)
                .when(EXECUTIVE.value(), new CarryOutReview(OAKFIELD, FIRST, SEP_3, Optional.empty(), Optional.empty()))
                .isRefused("review.needs-particulars");
    }

    @Test
    void and_nothing_that_belongs_to_another_kind() {
        school.given(REGISTERED)
                .when(CEO.value(), review(ReviewKind.CEO_VISIT, Optional.of(THREE_CASES)))
                .isRefused("review.particulars-of-another-kind");
        school.given(REGISTERED, PLANNED)
                .when(
                        SLIM_LEADER.value(),
                        new CarryOutReview(OAKFIELD, FIRST, SEP_3, Optional.empty(), Optional.of(WARM)))
                .isRefused("review.particulars-of-another-kind");
    }

    @Test
    void temperatures_are_of_aspects_of_the_edition() {
        Particulars strange = new Particulars(
                List.of(new Particulars.OfAspect("handwriting", Temperature.ON_COURSE)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        school.given(REGISTERED)
                .when(CEO.value(), review(ReviewKind.TEMPERATURE_CHECK, Optional.of(strange)))
                .isRefused("review.unknown-aspect");
    }

    @Test
    void it_is_recorded_once_after_it_happened_and_under_an_edition() {
        school.given(REGISTERED, PLANNED)
                .when(CEO.value(), review(ReviewKind.CEO_VISIT, Optional.empty()))
                .isRefused("review.id-taken");
        school.given(REGISTERED).when(CEO.value(), on(SEP_7.plusDays(1))).isRefused("review.in-future");
        school.given(REGISTERED).when(CEO.value(), on(LocalDate.of(2010, 1, 1))).isRefused("review.no-edition");
    }

    @Test
    void a_slim_leader_records_reviews_of_their_own() {
        RecordReview others = peer(Optional.of(Leader.of(Office.SI_LEAD, SI_LEAD)));
        school.given(REGISTERED).when(SLIM_LEADER.value(), others).isRefused("review.not-yours-to-plan");
        RecordReview unnamed = peer(Optional.of(new Leader(Optional.of(Office.SLIM_LEADER), Optional.empty())));
        school.given(REGISTERED).when(CEO.value(), unnamed).isRefused("review.leader-unnamed");
    }

    private static RecordReview peer(Optional<Leader> ledBy) {
        return new RecordReview(
                OAKFIELD,
                FIRST,
                ReviewKind.PEER,
                List.of("achievement"),
                List.of(),
                SEP_3,
                ledBy,
                List.of(),
                Optional.empty());
    }

    private static RecordReview on(LocalDate day) {
        return new RecordReview(
                OAKFIELD,
                FIRST,
                ReviewKind.CEO_VISIT,
                List.of(),
                List.of(),
                day,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static RecordReview review(ReviewKind kind, Optional<Particulars> particulars) {
        return new RecordReview(
                OAKFIELD, FIRST, kind, List.of(), List.of(), SEP_3, Optional.empty(), List.of(), particulars);
    }

    private static ReviewCarriedOut held(ReviewKind kind, Particulars particulars) {
        return new ReviewCarriedOut(
                OAKFIELD,
                FIRST,
                kind,
                SEP_3,
                Optional.empty(),
                particulars,
                Optional.of(new Unplanned(List.of(), List.of(), List.of())));
    }

    private static RecordFinding finding(FindingKind kind) {
        return new RecordFinding(OAKFIELD, FIRST, SECOND, kind, "achievement", Optional.empty(), BECAUSE);
    }

    private static FindingRecorded found(ReviewKind review, FindingKind kind) {
        return new FindingRecorded(
                OAKFIELD, FIRST, review, SECOND, kind, "achievement", Optional.empty(), BECAUSE, SEP_3);
    }
}
