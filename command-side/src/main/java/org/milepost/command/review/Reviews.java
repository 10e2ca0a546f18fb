package org.milepost.command.review;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.milepost.api.ItemId;
import org.milepost.api.OfKind;
import org.milepost.api.SchoolCommand;
import org.milepost.api.access.Concern;
import org.milepost.api.access.Holding;
import org.milepost.api.review.Leader;
import org.milepost.api.review.Particulars;
import org.milepost.api.review.ReviewCommand.AgreeReviewRequest;
import org.milepost.api.review.ReviewCommand.AnswerFinding;
import org.milepost.api.review.ReviewCommand.CarryOutReview;
import org.milepost.api.review.ReviewCommand.CloseReview;
import org.milepost.api.review.ReviewCommand.DeclineReviewRequest;
import org.milepost.api.review.ReviewCommand.PlanReview;
import org.milepost.api.review.ReviewCommand.RecordFinding;
import org.milepost.api.review.ReviewCommand.RecordReview;
import org.milepost.api.review.ReviewCommand.RequestReview;
import org.milepost.api.review.ReviewCommand.RetractFinding;
import org.milepost.api.review.ReviewEvent.FindingAnswered;
import org.milepost.api.review.ReviewEvent.FindingRecorded;
import org.milepost.api.review.ReviewEvent.FindingRetracted;
import org.milepost.api.review.ReviewEvent.ReviewCarriedOut;
import org.milepost.api.review.ReviewEvent.ReviewClosed;
import org.milepost.api.review.ReviewEvent.ReviewPlanned;
import org.milepost.api.review.ReviewEvent.ReviewRequestAgreed;
import org.milepost.api.review.ReviewEvent.ReviewRequestDeclined;
import org.milepost.api.review.ReviewEvent.ReviewRequested;
import org.milepost.api.review.ReviewEvent.Unplanned;
import org.milepost.command.Acting;

/** A school's reviews and the reviews it asked for: routes each command to its decision and remembers what decisions need. */
public final class Reviews {
    private final Map<ItemId, Review> reviews = new HashMap<>();
    private final Map<ItemId, Request> requests = new HashMap<>();

    @CommandHandler
    void handle(RequestReview command, Acting acting) {
        acting.record(AskingForAReview.ask(command, asking(command.request(), acting.today(), acting)));
    }

    @CommandHandler
    void handle(AgreeReviewRequest command, Acting acting) {
        acting.record(AskingForAReview.agree(command, asking(command.request(), command.decidedOn(), acting)));
    }

    @CommandHandler
    void handle(DeclineReviewRequest command, Acting acting) {
        acting.record(AskingForAReview.decline(command, asking(command.request(), command.decidedOn(), acting)));
    }

    @CommandHandler
    void handle(PlanReview command, Acting acting) {
        acting.record(PlanningAReview.plan(
                command,
                new PlanningAReview.Facts(
                        reviews.containsKey(command.review()),
                        command.request().flatMap(id -> Optional.ofNullable(requests.get(id))),
                        acting.trust().editionOn(command.plannedOn()),
                        command,
                        acting.actor(),
                        acting.office())));
    }

    @CommandHandler
    void handle(CarryOutReview command, Acting acting) {
        acting.record(ReviewingASchool.carryOut(
                command,
                facts(
                        command.review(),
                        Optional.empty(),
                        command.ledBy(),
                        "",
                        command.particulars().orElse(Particulars.NONE),
                        command.carriedOutOn(),
                        acting)));
    }

    @CommandHandler
    void handle(RecordFinding command, Acting acting) {
        acting.record(ReviewingASchool.find(
                command,
                facts(
                        command.review(),
                        Optional.of(command.finding()),
                        Optional.empty(),
                        command.aspect(),
                        Particulars.NONE,
                        acting.today(),
                        acting)));
    }

    @CommandHandler
    void handle(RetractFinding command, Acting acting) {
        acting.record(ReviewingASchool.retract(
                command, about(command.review(), Optional.of(command.finding()), Optional.empty(), acting)));
    }

    @CommandHandler
    void handle(AnswerFinding command, Acting acting) {
        acting.record(ReviewingASchool.answer(
                command, about(command.review(), Optional.of(command.finding()), command.answeredOn(), acting)));
    }

    @CommandHandler
    void handle(CloseReview command, Acting acting) {
        acting.record(
                ReviewingASchool.close(command, about(command.review(), Optional.empty(), command.closedOn(), acting)));
    }

    @CommandHandler
    void handle(RecordReview command, Acting acting) {
        acting.record(RecordingAReview.record(
                command,
                new RecordingAReview.Facts(
                        reviews.containsKey(command.review()),
                        acting.trust().editionOn(command.carriedOutOn()),
                        command,
                        acting.actor(),
                        acting.office(),
                        acting.today())));
    }

    /** The kind of review that a command is about: it decides whose office may do it. */
    public Optional<String> kindOf(SchoolCommand command) {
        return switch (command) {
            case OfKind known -> Optional.of(known.ofKind());
            case CarryOutReview about -> kindOf(about.review());
            case RecordFinding about -> kindOf(about.review());
            case RetractFinding about -> kindOf(about.review());
            case AnswerFinding about -> kindOf(about.review());
            case CloseReview about -> kindOf(about.review());
            default -> Optional.empty();
        };
    }

    private Optional<String> kindOf(ItemId review) {
        return Optional.ofNullable(reviews.get(review))
                .map(known -> known.kind().name());
    }

    /** What a command is about, as far as an office may be narrowed to it. */
    public Concern concernOf(SchoolCommand command) {
        return switch (command) {
            case RequestReview about -> new Concern(Optional.empty(), Set.of(about.subject()));
            case PlanReview about -> new Concern(Optional.of(about.review()), Set.copyOf(about.subjects()));
            case RecordReview about -> new Concern(Optional.of(about.review()), Set.copyOf(about.subjects()));
            case CarryOutReview about -> concernOf(about.review());
            case RecordFinding about ->
                about.subject()
                        .map(subject -> new Concern(Optional.of(about.review()), Set.of(subject)))
                        .orElseGet(() -> concernOf(about.review()));
            case RetractFinding about -> concernOf(about.review());
            case AnswerFinding about -> concernOf(about.review());
            case CloseReview about -> concernOf(about.review());
            default -> Concern.NONE;
        };
    }

    /** What belongs to a review is about the subjects that the review looks at. */
    public Concern concernOf(ItemId review) {
        return new Concern(
                Optional.of(review),
                Optional.ofNullable(reviews.get(review)).map(Review::subjects).orElse(Set.of()));
    }

    private AskingForAReview.Facts asking(ItemId request, LocalDate decidedOn, Acting acting) {
        return new AskingForAReview.Facts(
                Optional.ofNullable(requests.get(request)), acting.decider(decidedOn, Optional.empty()));
    }

    private ReviewingASchool.Facts about(
            ItemId review, Optional<ItemId> finding, Optional<LocalDate> on, Acting acting) {
        return facts(review, finding, Optional.empty(), "", Particulars.NONE, on.orElse(acting.today()), acting);
    }

    private ReviewingASchool.Facts facts(
            ItemId id,
            Optional<ItemId> finding,
            Optional<Leader> leader,
            String aspect,
            Particulars particulars,
            LocalDate on,
            Acting acting) {
        Optional<Review> review = Optional.ofNullable(reviews.get(id));
        return new ReviewingASchool.Facts(
                review,
                finding,
                leader,
                aspect,
                particulars,
                acting.trust().editionOn(review.flatMap(Review::carriedOutOn).orElse(on)),
                acting.actor(),
                acting.holdings().stream().map(Holding::office).collect(Collectors.toUnmodifiableSet()),
                on,
                acting.today());
    }

    @EventSourcingHandler
    void on(ReviewRequested event) {
        requests.put(event.request(), new Request(event.requestedBy(), Request.State.OPEN));
    }

    @EventSourcingHandler
    void on(ReviewRequestAgreed event) {
        requests.computeIfPresent(event.request(), (id, request) -> request.as(Request.State.AGREED));
    }

    @EventSourcingHandler
    void on(ReviewRequestDeclined event) {
        requests.computeIfPresent(event.request(), (id, request) -> request.as(Request.State.DECLINED));
    }

    @EventSourcingHandler
    void on(ReviewPlanned event) {
        reviews.put(event.review(), Review.planned(event.kind(), event.ledBy(), event.subjects()));
        event.request()
                .ifPresent(fulfilled ->
                        requests.computeIfPresent(fulfilled, (id, request) -> request.as(Request.State.PLANNED)));
    }

    @EventSourcingHandler
    void on(ReviewCarriedOut event) {
        reviews.put(
                event.review(),
                reviews.getOrDefault(
                                event.review(),
                                Review.planned(
                                        event.reviewKind(),
                                        event.ledBy(),
                                        event.unplanned()
                                                .map(Unplanned::subjects)
                                                .orElse(List.of())))
                        .carriedOut(event.effectiveOn(), event.ledBy()));
    }

    @EventSourcingHandler
    void on(FindingRecorded event) {
        reviews.computeIfPresent(
                event.review(),
                (id, review) -> review.with(event.finding(), new Review.Found(event.kind(), false, false)));
    }

    @EventSourcingHandler
    void on(FindingRetracted event) {
        change(event.review(), event.finding(), found -> new Review.Found(found.kind(), found.answered(), true));
    }

    @EventSourcingHandler
    void on(FindingAnswered event) {
        change(event.review(), event.finding(), found -> new Review.Found(found.kind(), true, found.retracted()));
    }

    private void change(ItemId review, ItemId finding, UnaryOperator<Review.Found> to) {
        reviews.computeIfPresent(
                review,
                (id, known) -> Optional.ofNullable(known.findings().get(finding))
                        .map(found -> known.with(finding, to.apply(found)))
                        .orElse(known));
    }

    @EventSourcingHandler
    void on(ReviewClosed event) {
        reviews.computeIfPresent(event.review(), (id, review) -> review.asClosed());
    }
}
