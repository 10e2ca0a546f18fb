package org.milepost.query.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.milepost.api.ActorId;
import org.milepost.api.Decided;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolEvent;
import org.milepost.api.action.ActionEvent;
import org.milepost.api.cycle.CycleEvent;
import org.milepost.api.ect.EctEvent;
import org.milepost.api.grant.GrantEvent;
import org.milepost.api.growth.GrowthEvent;
import org.milepost.api.healthcheck.HealthCheckEvent;
import org.milepost.api.inspection.InspectionEvent;
import org.milepost.api.meeting.MeetingEvent;
import org.milepost.api.metrics.MetricsEvent;
import org.milepost.api.phase.PhaseEvent;
import org.milepost.api.plan.PlanEvent;
import org.milepost.api.practice.PracticeEvent;
import org.milepost.api.rap.RapEvent;
import org.milepost.api.review.FindingKind;
import org.milepost.api.review.Leader;
import org.milepost.api.review.Particulars;
import org.milepost.api.review.ReviewEvent.FindingAnswered;
import org.milepost.api.review.ReviewEvent.FindingRecorded;
import org.milepost.api.review.ReviewEvent.FindingRetracted;
import org.milepost.api.review.ReviewEvent.ReviewCarriedOut;
import org.milepost.api.review.ReviewEvent.ReviewClosed;
import org.milepost.api.review.ReviewEvent.ReviewPlanned;
import org.milepost.api.review.ReviewEvent.ReviewRequestAgreed;
import org.milepost.api.review.ReviewEvent.ReviewRequestDeclined;
import org.milepost.api.review.ReviewEvent.ReviewRequested;
import org.milepost.api.review.ReviewKind;
import org.milepost.api.review.Subject;
import org.milepost.api.risk.RiskEvent;
import org.milepost.api.school.IdentityEvent;
import org.milepost.api.summary.SummaryEvent;
import org.milepost.api.support.SupportEvent;
import org.milepost.query.View;

/** The school's reviews and requests, with the day of each step, so that any day can be asked about. */
public final class ReviewsView implements View<ReviewsView.Known> {

    /** Reviews and requests in the order of recording. */
    public record Known(List<Review> reviews, List<Request> requests) {
        static final Known NONE = new Known(List.of(), List.of());

        private Known review(ItemId id, Function<Review, Review> change) {
            return new Known(changed(reviews, review -> review.review().equals(id), change), requests);
        }

        private Known finding(ItemId review, ItemId finding, Function<Finding, Finding> change) {
            return review(
                    review,
                    found -> found.with(
                            changed(found.findings(), other -> other.finding().equals(finding), change)));
        }

        private Known request(ItemId id, Function<Request, Request> change) {
            return new Known(
                    reviews, changed(requests, request -> request.request().equals(id), change));
        }
    }

    /**
     * One review.
     *
     * @param known the day from which it is known: the day it was recorded as planned, or an earlier one it is planned for
     * @param plannedToBeLedBy who was to lead it
     * @param ledBy who led it
     */
    public record Review(
            ItemId review,
            ReviewKind kind,
            List<String> aspects,
            List<Subject> subjects,
            LocalDate known,
            LocalDate plannedOn,
            Optional<Leader> plannedToBeLedBy,
            List<ActorId> reviewers,
            Optional<ItemId> request,
            Optional<LocalDate> carriedOutOn,
            Optional<Leader> ledBy,
            Particulars particulars,
            Optional<LocalDate> closedOn,
            List<Finding> findings) {

        private Review with(List<Finding> changed) {
            return new Review(
                    review,
                    kind,
                    aspects,
                    subjects,
                    known,
                    plannedOn,
                    plannedToBeLedBy,
                    reviewers,
                    request,
                    carriedOutOn,
                    ledBy,
                    particulars,
                    closedOn,
                    changed);
        }

        private Review carriedOut(ReviewCarriedOut event) {
            return new Review(
                    review,
                    kind,
                    aspects,
                    subjects,
                    known.isBefore(event.effectiveOn()) ? known : event.effectiveOn(),
                    plannedOn,
                    plannedToBeLedBy,
                    reviewers,
                    request,
                    Optional.of(event.effectiveOn()),
                    event.ledBy(),
                    event.particulars(),
                    closedOn,
                    findings);
        }

        private Review closed(LocalDate day) {
            return new Review(
                    review,
                    kind,
                    aspects,
                    subjects,
                    known,
                    plannedOn,
                    plannedToBeLedBy,
                    reviewers,
                    request,
                    carriedOutOn,
                    ledBy,
                    particulars,
                    Optional.of(day),
                    findings);
        }
    }

    /** One finding, with the school's answer from its day on, and its retraction, which takes it back for every day. */
    public record Finding(
            ItemId finding,
            FindingKind kind,
            String aspect,
            Optional<Subject> subject,
            Note text,
            LocalDate effectiveOn,
            String event,
            Instant recordedAt,
            Optional<Said> answer,
            Optional<Said> retraction) {

        private Finding answered(Said said) {
            return new Finding(
                    finding,
                    kind,
                    aspect,
                    subject,
                    text,
                    effectiveOn,
                    event,
                    recordedAt,
                    Optional.of(said),
                    retraction);
        }

        private Finding retracted(Said said) {
            return new Finding(
                    finding, kind, aspect, subject, text, effectiveOn, event, recordedAt, answer, Optional.of(said));
        }
    }

    /** Words, and the day from which they hold. */
    public record Said(Note text, LocalDate on) {}

    /** One request, with its decision and the review that fulfils it. */
    public record Request(
            ItemId request,
            Subject subject,
            Note reason,
            LocalDate requestedOn,
            boolean agreed,
            Optional<Decided> decided,
            Optional<ItemId> review,
            Optional<LocalDate> reviewKnown) {

        private Request decided(boolean agrees, Decided decision) {
            return new Request(
                    request, subject, reason, requestedOn, agrees, Optional.of(decision), review, reviewKnown);
        }

        private Request fulfilledBy(ItemId by, LocalDate known) {
            return new Request(
                    request, subject, reason, requestedOn, agreed, decided, Optional.of(by), Optional.of(known));
        }
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public Class<Known> type() {
        return Known.class;
    }

    @Override
    public Known initial() {
        return Known.NONE;
    }

    @Override
    public Known apply(Known known, RecordedEvent recorded) {
        return switch ((SchoolEvent) recorded.event()) {
            case ReviewRequested e ->
                new Known(
                        known.reviews(),
                        plus(
                                known.requests(),
                                new Request(
                                        e.request(),
                                        e.subject(),
                                        e.reason(),
                                        recorded.recordedOn(),
                                        false,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())));
            case ReviewRequestAgreed e -> known.request(e.request(), request -> request.decided(true, e.decided()));
            case ReviewRequestDeclined e -> known.request(e.request(), request -> request.decided(false, e.decided()));
            case ReviewPlanned e -> planned(known, e, recorded.recordedOn());
            case ReviewCarriedOut e -> carriedOut(known, e);
            case FindingRecorded e ->
                known.review(
                        e.review(),
                        review -> review.with(plus(
                                review.findings(),
                                new Finding(
                                        e.finding(),
                                        e.kind(),
                                        e.aspect(),
                                        e.subject(),
                                        e.text(),
                                        e.effectiveOn(),
                                        recorded.id(),
                                        recorded.recordedAt(),
                                        Optional.empty(),
                                        Optional.empty()))));
            case FindingRetracted e ->
                known.finding(e.review(), e.finding(), found -> found.retracted(new Said(e.reason(), e.effectiveOn())));
            case FindingAnswered e ->
                known.finding(e.review(), e.finding(), found -> found.answered(new Said(e.answer(), e.effectiveOn())));
            case ReviewClosed e -> known.review(e.review(), review -> review.closed(e.effectiveOn()));
            case IdentityEvent e -> known;
            case CycleEvent e -> known;
            case HealthCheckEvent e -> known;
            case SummaryEvent e -> known;
            case EctEvent e -> known;
            case GrantEvent e -> known;
            case GrowthEvent e -> known;
            case RiskEvent e -> known;
            case PracticeEvent e -> known;
            case SupportEvent e -> known;
            case ActionEvent e -> known;
            case InspectionEvent e -> known;
            case MeetingEvent e -> known;
            case PhaseEvent e -> known;
            case RapEvent e -> known;
            case PlanEvent e -> known;
            case MetricsEvent e -> known;
        };
    }

    private static Known carriedOut(Known known, ReviewCarriedOut e) {
        Known with = e.unplanned()
                .map(looked -> new Known(
                        plus(
                                known.reviews(),
                                new Review(
                                        e.review(),
                                        e.reviewKind(),
                                        looked.aspects(),
                                        looked.subjects(),
                                        e.effectiveOn(),
                                        e.effectiveOn(),
                                        e.ledBy(),
                                        looked.reviewers(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Particulars.NONE,
                                        Optional.empty(),
                                        List.of())),
                        known.requests()))
                .orElse(known);
        return with.review(e.review(), review -> review.carriedOut(e));
    }

    private static Known planned(Known known, ReviewPlanned e, LocalDate recordedOn) {
        LocalDate from = e.plannedOn().isBefore(recordedOn) ? e.plannedOn() : recordedOn;
        Known with = new Known(
                plus(
                        known.reviews(),
                        new Review(
                                e.review(),
                                e.kind(),
                                e.aspects(),
                                e.subjects(),
                                from,
                                e.plannedOn(),
                                e.ledBy(),
                                e.reviewers(),
                                e.request(),
                                Optional.empty(),
                                Optional.empty(),
                                Particulars.NONE,
                                Optional.empty(),
                                List.of())),
                known.requests());
        return e.request()
                .map(request -> with.request(request, fulfilled -> fulfilled.fulfilledBy(e.review(), from)))
                .orElse(with);
    }

    private static <T> List<T> plus(List<T> list, T item) {
        return Stream.concat(list.stream(), Stream.of(item)).toList();
    }

    private static <T> List<T> changed(List<T> list, Predicate<T> which, Function<T, T> change) {
        return list.stream()
                .map(item -> which.test(item) ? change.apply(item) : item)
                .toList();
    }
}
