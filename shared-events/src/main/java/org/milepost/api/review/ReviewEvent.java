package org.milepost.api.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Dated;
import org.milepost.api.Decided;
import org.milepost.api.Decision;
import org.milepost.api.EventName;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.OfKind;
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;

/** Everything that can be recorded about reviews of a school. */
public sealed interface ReviewEvent extends SchoolEvent {

    /** What is recorded about one review. Its kind stands in each event, because it decides who may read it. */
    sealed interface OfReview extends ReviewEvent, OfKind {
        ItemId review();

        ReviewKind reviewKind();

        @Override
        default String ofKind() {
            return reviewKind().name();
        }
    }

    /** The school asks the trust for a review of a subject. */
    @EventName("review.requested")
    record ReviewRequested(SchoolId school, ItemId request, Subject subject, Note reason, ActorId requestedBy)
            implements ReviewEvent {}

    /** The trust agrees to a review that was asked for. */
    @EventName("review.request-agreed")
    record ReviewRequestAgreed(SchoolId school, ItemId request, LocalDate effectiveOn, Decided decided)
            implements ReviewEvent, Decision {}

    /** The trust declines a review that was asked for, with the reason. */
    @EventName("review.request-declined")
    record ReviewRequestDeclined(SchoolId school, ItemId request, LocalDate effectiveOn, Decided decided)
            implements ReviewEvent, Decision {}

    /**
     * A review is planned.
     *
     * @param ledBy who leads it; nobody named where it is somebody from outside the trust
     * @param request the agreed request that it fulfils
     */
    @EventName("review.planned")
    record ReviewPlanned(
            SchoolId school,
            ItemId review,
            ReviewKind kind,
            List<String> aspects,
            List<Subject> subjects,
            LocalDate plannedOn,
            Optional<Leader> ledBy,
            List<ActorId> reviewers,
            Optional<ItemId> request)
            implements OfReview {
        public ReviewPlanned {
            aspects = List.copyOf(aspects);
            subjects = List.copyOf(subjects);
            reviewers = List.copyOf(reviewers);
        }

        @Override
        public ReviewKind reviewKind() {
            return kind;
        }
    }

    /**
     * A review took place.
     *
     * @param unplanned what it looked at and who took part, for one that nobody had planned in the record
     */
    @EventName("review.carried-out")
    record ReviewCarriedOut(
            SchoolId school,
            ItemId review,
            ReviewKind reviewKind,
            LocalDate effectiveOn,
            Optional<Leader> ledBy,
            Particulars particulars,
            Optional<Unplanned> unplanned)
            implements OfReview, Dated {}

    /** What a review looked at, and who took part. */
    record Unplanned(List<String> aspects, List<Subject> subjects, List<ActorId> reviewers) {
        public Unplanned {
            aspects = List.copyOf(aspects);
            subjects = List.copyOf(subjects);
            reviewers = List.copyOf(reviewers);
        }
    }

    /** A review found something, true of the school on the day it took place. */
    @EventName("review.finding-recorded")
    record FindingRecorded(
            SchoolId school,
            ItemId review,
            ReviewKind reviewKind,
            ItemId finding,
            FindingKind kind,
            String aspect,
            Optional<Subject> subject,
            Note text,
            LocalDate effectiveOn)
            implements OfReview, Dated {}

    /** A finding should not stand: it counts no more and stays visible as retracted. */
    @EventName("review.finding-retracted")
    record FindingRetracted(
            SchoolId school, ItemId review, ReviewKind reviewKind, ItemId finding, Note reason, LocalDate effectiveOn)
            implements OfReview, Dated {}

    /** The school answered a finding. */
    @EventName("review.finding-answered")
    record FindingAnswered(
            SchoolId school, ItemId review, ReviewKind reviewKind, ItemId finding, Note answer, LocalDate effectiveOn)
            implements OfReview, Dated {}

    /** A review is closed: its urgent findings are answered. */
    @EventName("review.closed")
    record ReviewClosed(SchoolId school, ItemId review, ReviewKind reviewKind, LocalDate effectiveOn)
            implements OfReview, Dated {}
}
