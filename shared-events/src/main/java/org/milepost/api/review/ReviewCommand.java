package org.milepost.api.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.New;
import org.milepost.api.Note;
import org.milepost.api.OfKind;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;

/** What can be asked about reviews of a school. */
public sealed interface ReviewCommand extends SchoolCommand {

    /** Ask the trust for a review of a subject. */
    record RequestReview(SchoolId school, @New ItemId request, Subject subject, Note reason) implements ReviewCommand {}

    /** Agree to a review that was asked for; it is planned next. */
    record AgreeReviewRequest(SchoolId school, ItemId request, LocalDate decidedOn, Note reason)
            implements ReviewCommand {}

    /** Decline a review that was asked for. */
    record DeclineReviewRequest(SchoolId school, ItemId request, LocalDate decidedOn, Note reason)
            implements ReviewCommand {}

    /**
     * Plan a review.
     *
     * @param aspects codes of the strategy edition's aspects
     * @param plannedOn the day for which it is planned
     * @param ledBy who leads it; left out where it is somebody from outside the trust
     * @param request the agreed request that it fulfils
     */
    record PlanReview(
            SchoolId school,
            @New ItemId review,
            ReviewKind kind,
            List<String> aspects,
            List<Subject> subjects,
            LocalDate plannedOn,
            Optional<Leader> ledBy,
            List<ActorId> reviewers,
            Optional<ItemId> request)
            implements ReviewCommand, OfKind {
        public PlanReview {
            aspects = List.copyOf(aspects);
            subjects = List.copyOf(subjects);
            reviewers = List.copyOf(reviewers);
            looksAtSomething(kind, aspects, subjects);
        }

        @Override
        public String ofKind() {
            return kind.name();
        }
    }

    /** Say that a review took place, and who led it where that was not who was planned to. */
    record CarryOutReview(
            SchoolId school,
            ItemId review,
            LocalDate carriedOutOn,
            Optional<Leader> ledBy,
            Optional<Particulars> particulars)
            implements ReviewCommand {}

    /**
     * Record a review that took place and had not been planned in Milepost, as most visits and checks.
     *
     * @param aspects codes of the strategy edition's aspects
     * @param ledBy who led it; left out where it was somebody from outside the trust
     */
    record RecordReview(
            SchoolId school,
            @New ItemId review,
            ReviewKind kind,
            List<String> aspects,
            List<Subject> subjects,
            LocalDate carriedOutOn,
            Optional<Leader> ledBy,
            List<ActorId> reviewers,
            Optional<Particulars> particulars)
            implements ReviewCommand, OfKind {
        public RecordReview {
            aspects = List.copyOf(aspects);
            subjects = List.copyOf(subjects);
            reviewers = List.copyOf(reviewers);
            looksAtSomething(kind, aspects, subjects);
        }

        @Override
        public String ofKind() {
            return kind.name();
        }
    }

    private static void looksAtSomething(ReviewKind kind, List<String> aspects, List<Subject> subjects) {
        if (kind.isLed() && aspects.isEmpty() && subjects.isEmpty()) {
            throw new IllegalArgumentException("A review looks at something: name 'aspects' or 'subjects'.");
        }
    }

    /** Record what a review found, in one aspect. */
    record RecordFinding(
            SchoolId school,
            ItemId review,
            @New ItemId finding,
            FindingKind kind,
            String aspect,
            Optional<Subject> subject,
            Note text)
            implements ReviewCommand {}

    /** Say that a finding should not stand in the record, and why. */
    record RetractFinding(SchoolId school, ItemId review, ItemId finding, Note reason) implements ReviewCommand {}

    /** Answer a finding for the school; on this day where none is named. */
    record AnswerFinding(SchoolId school, ItemId review, ItemId finding, Note answer, Optional<LocalDate> answeredOn)
            implements ReviewCommand {}

    /** Close a review whose urgent findings are all answered; on this day where none is named. */
    record CloseReview(SchoolId school, ItemId review, Optional<LocalDate> closedOn) implements ReviewCommand {}
}
