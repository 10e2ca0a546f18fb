package org.milepost.api.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Decided;
import org.milepost.api.ItemId;
import org.milepost.api.Moment;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;

/** A school's reviews, latest first, and the reviews it asked for. */
public record SchoolReviews(SchoolId school, Moment moment, List<Review> reviews, List<Request> requests) {
    public SchoolReviews {
        reviews = List.copyOf(reviews);
        requests = List.copyOf(requests);
    }

    /** How far a review has come. */
    public enum Status {
        PLANNED,
        CARRIED_OUT,
        CLOSED
    }

    /** How far a request has come. */
    public enum Asked {
        REQUESTED,
        AGREED,
        DECLINED,
        PLANNED
    }

    /**
     * One review.
     *
     * @param urgentUnanswered how many urgent findings wait for the school's answer
     */
    public record Review(
            ItemId review,
            ReviewKind kind,
            Status status,
            List<String> aspects,
            List<Subject> subjects,
            LocalDate plannedOn,
            Optional<LocalDate> carriedOutOn,
            Optional<LocalDate> closedOn,
            Optional<Leader> ledBy,
            List<ActorId> reviewers,
            Optional<ItemId> request,
            Particulars particulars,
            List<Finding> findings,
            long urgentUnanswered) {
        public Review {
            aspects = List.copyOf(aspects);
            subjects = List.copyOf(subjects);
            reviewers = List.copyOf(reviewers);
            findings = List.copyOf(findings);
        }
    }

    /**
     * What a review found.
     *
     * @param aspectName what the strategy edition of the day calls the aspect
     * @param retracted why it counts no more, if it does not
     */
    public record Finding(
            ItemId finding,
            FindingKind kind,
            String aspect,
            Optional<String> aspectName,
            Optional<Subject> subject,
            Note text,
            LocalDate effectiveOn,
            String event,
            Instant recordedAt,
            Optional<Answer> answer,
            Optional<Note> retracted) {}

    /** The school's answer to a finding. */
    public record Answer(Note text, LocalDate on) {}

    /**
     * A review the school asked for.
     *
     * @param decided who agreed or declined, when and why
     * @param review the review that fulfils it, once planned
     */
    public record Request(
            ItemId request,
            Subject subject,
            Note reason,
            LocalDate requestedOn,
            Asked status,
            Optional<Decided> decided,
            Optional<ItemId> review) {}
}
