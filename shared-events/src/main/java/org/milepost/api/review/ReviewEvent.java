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
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;

/** Everything that can be recorded about reviews of a school. */
public sealed interface ReviewEvent extends SchoolEvent {

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
            implements ReviewEvent {
        public ReviewPlanned {
            aspects = List.copyOf(aspects);
            subjects = List.copyOf(subjects);
            reviewers = List.copyOf(reviewers);
        }
    }

    /** A review took place. */
    @EventName("review.carried-out")
    record ReviewCarriedOut(SchoolId school, ItemId review, LocalDate effectiveOn, Optional<Leader> ledBy)
            implements ReviewEvent, Dated {}

    /** A review found something, true of the school on the day it took place. */
    @EventName("review.finding-recorded")
    record FindingRecorded(
            SchoolId school,
            ItemId review,
            ItemId finding,
            FindingKind kind,
            String aspect,
            Optional<Subject> subject,
            Note text,
            LocalDate effectiveOn)
            implements ReviewEvent, Dated {}

    /** A finding should not stand: it counts no more and stays visible as retracted. */
    @EventName("review.finding-retracted")
    record FindingRetracted(SchoolId school, ItemId review, ItemId finding, Note reason, LocalDate effectiveOn)
            implements ReviewEvent, Dated {}

    /** The school answered a finding. */
    @EventName("review.finding-answered")
    record FindingAnswered(SchoolId school, ItemId review, ItemId finding, Note answer, LocalDate effectiveOn)
            implements ReviewEvent, Dated {}

    /** A review is closed: its urgent findings are answered. */
    @EventName("review.closed")
    record ReviewClosed(SchoolId school, ItemId review, LocalDate effectiveOn) implements ReviewEvent, Dated {}
}
