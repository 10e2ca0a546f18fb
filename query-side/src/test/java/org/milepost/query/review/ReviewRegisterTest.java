package org.milepost.query.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SECOND;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.ReviewExamples.AGREED;
import static org.milepost.api.examples.ReviewExamples.ANSWER;
import static org.milepost.api.examples.ReviewExamples.ANSWERED;
import static org.milepost.api.examples.ReviewExamples.CARRIED_OUT;
import static org.milepost.api.examples.ReviewExamples.CLOSED;
import static org.milepost.api.examples.ReviewExamples.PLANNED;
import static org.milepost.api.examples.ReviewExamples.REQUESTED;
import static org.milepost.api.examples.ReviewExamples.RETRACTED;
import static org.milepost.api.examples.ReviewExamples.SEP_3;
import static org.milepost.api.examples.ReviewExamples.SLIM_LEADER;
import static org.milepost.api.examples.ReviewExamples.STRENGTH;
import static org.milepost.api.examples.ReviewExamples.URGENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.AsOf;
import org.milepost.api.Event;
import org.milepost.api.access.Office;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.review.ReviewEvent.ReviewPlanned;
import org.milepost.api.review.ReviewKind;
import org.milepost.api.review.ReviewQuery.ReviewsOfSchool;
import org.milepost.api.review.ReviewQuery.ReviewsOfTrust;
import org.milepost.api.review.SchoolReviews;
import org.milepost.api.review.SchoolReviews.Answer;
import org.milepost.api.review.SchoolReviews.Asked;
import org.milepost.api.review.SchoolReviews.Finding;
import org.milepost.api.review.SchoolReviews.Review;
import org.milepost.api.review.SchoolReviews.Status;
import org.milepost.api.review.TrustReviews;
import org.milepost.query.TestRecord;

/** A review of mathematics at Oakfield, step by step. */
class ReviewRegisterTest {
    private static final String NOW = "2026-09-10T09:00:00Z";
    private static final ReviewPlanned ANOTHER = new ReviewPlanned(
            OAKFIELD,
            SECOND,
            ReviewKind.EXTERNAL,
            List.of("achievement"),
            List.of(),
            LocalDate.of(2026, 10, 1),
            Optional.empty(),
            List.of(),
            Optional.empty());

    private final TestRecord record = new TestRecord()
            .record("2026-09-01T08:00:00Z", ADMINISTRATOR, TrustExamples.IN_PLACE.toArray(Event[]::new))
            .record(
                    "2026-09-01T08:00:00Z",
                    ADMINISTRATOR,
                    TrustExamples.granted("slim-1", SLIM_LEADER, Office.SLIM_LEADER))
            .record("2026-09-01T08:01:00Z", ADMINISTRATOR, REGISTERED)
            .record("2026-09-02T08:00:00Z", HEAD, REQUESTED)
            .record("2026-09-02T09:00:00Z", CEO, AGREED, PLANNED)
            .record("2026-09-03T15:00:00Z", SLIM_LEADER, CARRIED_OUT, URGENT, STRENGTH);

    @Test
    void an_urgent_finding_waits_for_the_schools_answer() {
        Review review = reviews(AsOf.NOW).reviews().getFirst();

        assertThat(review.status()).isEqualTo(Status.CARRIED_OUT);
        assertThat(review.carriedOutOn()).contains(SEP_3);
        assertThat(review.ledBy()).isEqualTo(CARRIED_OUT.ledBy());
        assertThat(review.findings())
                .extracting(Finding::finding, Finding::text)
                .containsExactly(tuple(FIRST, URGENT.text()), tuple(SECOND, BECAUSE));
        assertThat(review.findings().getFirst().aspectName()).contains("Achievement");
        assertThat(review.urgentUnanswered()).isEqualTo(1);
    }

    @Test
    void the_schools_answer_holds_from_its_day() {
        record.record("2026-09-07T08:00:00Z", HEAD, ANSWERED).record("2026-09-07T09:00:00Z", SLIM_LEADER, CLOSED);

        Review answered = reviews(AsOf.NOW).reviews().getFirst();
        assertThat(answered.findings().getFirst().answer()).contains(new Answer(ANSWER, SEP_7));
        assertThat(answered.urgentUnanswered()).isZero();
        assertThat(answered.status()).isEqualTo(Status.CLOSED);

        Review theDayBefore = reviews(on(SEP_7.minusDays(1))).reviews().getFirst();
        assertThat(theDayBefore.urgentUnanswered()).isEqualTo(1);
        assertThat(theDayBefore.status()).isEqualTo(Status.CARRIED_OUT);
    }

    @Test
    void a_retracted_finding_stays_visible_with_the_reason_and_waits_for_nothing() {
        record.record("2026-09-07T08:00:00Z", SLIM_LEADER, RETRACTED);

        Review review = reviews(AsOf.NOW).reviews().getFirst();

        assertThat(review.findings().getFirst().retracted()).contains(BECAUSE);
        assertThat(review.urgentUnanswered()).isZero();
    }

    @Test
    void what_was_not_recorded_yet_was_not_known() {
        SchoolReviews then = reviews(
                new AsOf(Optional.empty(), Optional.of(Instant.parse("2026-09-02T10:00:00Z")), Optional.empty()));

        assertThat(then.reviews().getFirst().status()).isEqualTo(Status.PLANNED);
        assertThat(then.reviews().getFirst().findings()).isEmpty();
    }

    @Test
    void a_request_tells_how_far_it_has_come() {
        assertThat(reviews(AsOf.NOW).requests())
                .extracting(SchoolReviews.Request::status, SchoolReviews.Request::review)
                .containsExactly(tuple(Asked.PLANNED, Optional.of(FIRST)));
        assertThat(reviews(on(LocalDate.of(2026, 9, 1))).requests()).isEmpty();
    }

    @Test
    void a_slim_leader_reads_own_reviews_only() {
        record.record("2026-09-04T08:00:00Z", CEO, ANOTHER);

        assertThat(reviews(AsOf.NOW).reviews()).extracting(Review::review).containsExactly(SECOND, FIRST);
        SchoolReviews own = register().answer(new ReviewsOfSchool(OAKFIELD, AsOf.NOW), SLIM_LEADER.value());
        assertThat(own.reviews()).extracting(Review::review).containsExactly(FIRST);
        assertThat(own.requests()).isEmpty();
    }

    @Test
    void the_trust_sees_the_reviews_of_its_schools() {
        TrustReviews answer = register().answer(new ReviewsOfTrust(MEADOW, AsOf.NOW), CEO.value());

        assertThat(answer.schools()).hasSize(1);
        assertThat(answer.schools().getFirst().reviews())
                .isEqualTo(reviews(AsOf.NOW).reviews());
    }

    @Test
    void documents_and_folds_say_the_same_however_often_events_are_delivered() {
        record.record("2026-09-07T08:00:00Z", HEAD, ANSWERED).record("2026-09-07T09:00:00Z", SLIM_LEADER, CLOSED);

        ReviewsView view = new ReviewsView();
        assertThat(record.document(view, "", OAKFIELD)).isEqualTo(record.fold(view, "", OAKFIELD, NOW));
        assertThat(record.document(view, "", OAKFIELD).reviews().getFirst().findings())
                .hasSize(2);
    }

    private ReviewRegister register() {
        return new ReviewRegister(record.at(NOW));
    }

    private SchoolReviews reviews(AsOf asOf) {
        return register().answer(new ReviewsOfSchool(OAKFIELD, asOf), CEO.value());
    }

    private static AsOf on(LocalDate day) {
        return new AsOf(Optional.of(day), Optional.empty(), Optional.empty());
    }
}
