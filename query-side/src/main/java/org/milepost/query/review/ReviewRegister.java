package org.milepost.query.review;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.Meta;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.access.Authority;
import org.milepost.api.review.FindingKind;
import org.milepost.api.review.Particulars;
import org.milepost.api.review.ReviewKind;
import org.milepost.api.review.ReviewQuery.ReviewsOfSchool;
import org.milepost.api.review.ReviewQuery.ReviewsOfTrust;
import org.milepost.api.review.SchoolReviews;
import org.milepost.api.review.SchoolReviews.Answer;
import org.milepost.api.review.SchoolReviews.Asked;
import org.milepost.api.review.SchoolReviews.Finding;
import org.milepost.api.review.SchoolReviews.Request;
import org.milepost.api.review.SchoolReviews.Review;
import org.milepost.api.review.SchoolReviews.Status;
import org.milepost.api.review.TrustReviews;
import org.milepost.api.strategy.Aspect;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;
import org.milepost.query.review.ReviewsView.Said;
import org.milepost.query.school.IdentityView;

/** Answers which reviews there were at a school or in a trust, what they found, and what waits for an answer. */
public final class ReviewRegister {
    private static final String ROW = OwnReviews.ROW;
    private static final String REQUESTS = "review-requests";
    private static final ReviewsView REVIEWS = new ReviewsView();
    private static final IdentityView IDENTITY = new IdentityView();

    private final Records records;

    public ReviewRegister(Records records) {
        this.records = records;
    }

    @QueryHandler
    SchoolReviews answer(ReviewsOfSchool query, @MetaDataValue(Meta.ACTOR) String actor) {
        ActorId reader = new ActorId(actor);
        Reading reading = records.open(query.school(), query.asOf(), reader);
        if (!readsAny(reading::reads)) {
            throw new Rejected(Rejection.unknown(reading.school()));
        }
        return new SchoolReviews(reading.school(), reading.moment(), reviews(reading, reader), requests(reading));
    }

    @QueryHandler
    TrustReviews answer(ReviewsOfTrust query, @MetaDataValue(Meta.ACTOR) String actor) {
        ActorId reader = new ActorId(actor);
        TrustReading trust = records.open(query.trust(), query.asOf(), reader);
        if (!readsAny(trust::reads)) {
            throw new Rejected(Rejection.unknown(trust.trust()));
        }
        return new TrustReviews(
                trust.trust(),
                trust.moment(),
                trust.schools().stream()
                        .filter(reading -> readsAny(reading::reads))
                        .map(reading -> new TrustReviews.Row(
                                reading.school(),
                                reading.view(IDENTITY).nameOn(reading.on()),
                                reading.moment().sequence(),
                                reviews(reading, reader),
                                requests(reading)))
                        .sorted(Comparator.comparing(TrustReviews.Row::name))
                        .toList());
    }

    private static List<Review> reviews(Reading reading, ActorId reader) {
        boolean ownOnly = OwnReviews.only(reading);
        return reading.view(REVIEWS).reviews().stream()
                .filter(review -> !review.known().isAfter(reading.on()))
                .filter(review -> reading.readsReview(row(review.kind()), review.review()))
                .filter(review -> !ownOnly
                        || !row(review.kind()).equals(ROW)
                        || isOf(reader, review)
                        || reading.holdsOfficeFor(review.review()))
                .map(review -> review(review, reading))
                .sorted(Comparator.comparing(
                                (Review review) -> review.carriedOutOn().orElse(review.plannedOn()))
                        .thenComparing(Review::review)
                        .reversed())
                .toList();
    }

    /** Whether reviews of any kind are the reader's to read. */
    private static boolean readsAny(Predicate<String> reads) {
        return Arrays.stream(ReviewKind.values()).map(ReviewRegister::row).anyMatch(reads);
    }

    private static String row(ReviewKind kind) {
        return Authority.table().rowOfKind(ROW, Optional.of(kind.name()));
    }

    private static boolean isOf(ActorId reader, ReviewsView.Review review) {
        return OwnReviews.isAmong(reader, review.plannedToBeLedBy(), review.reviewers())
                || OwnReviews.isAmong(reader, review.ledBy(), List.of());
    }

    private static Review review(ReviewsView.Review review, Reading reading) {
        LocalDate on = reading.on();
        Optional<LocalDate> carriedOutOn = review.carriedOutOn().filter(day -> !day.isAfter(on));
        Optional<LocalDate> closedOn = review.closedOn().filter(day -> !day.isAfter(on));
        List<Finding> findings = review.findings().stream()
                .filter(finding -> !finding.effectiveOn().isAfter(on))
                .map(finding -> finding(finding, reading))
                .toList();
        return new Review(
                review.review(),
                review.kind(),
                closedOn.isPresent() ? Status.CLOSED : carriedOutOn.isPresent() ? Status.CARRIED_OUT : Status.PLANNED,
                review.aspects(),
                review.subjects(),
                review.plannedOn(),
                carriedOutOn,
                closedOn,
                carriedOutOn.isPresent() ? review.ledBy() : review.plannedToBeLedBy(),
                review.reviewers(),
                review.request(),
                carriedOutOn.isPresent() ? review.particulars() : Particulars.NONE,
                findings,
                findings.stream()
                        .filter(finding -> review.kind().isAnswered()
                                && finding.kind() == FindingKind.URGENT
                                && finding.answer().isEmpty()
                                && finding.retracted().isEmpty())
                        .count());
    }

    private static Finding finding(ReviewsView.Finding finding, Reading reading) {
        return new Finding(
                finding.finding(),
                finding.kind(),
                finding.aspect(),
                reading.trust()
                        .editionOn(finding.effectiveOn())
                        .flatMap(edition -> edition.aspects().stream()
                                .filter(aspect -> aspect.code().equals(finding.aspect()))
                                .map(Aspect::name)
                                .findFirst()),
                finding.subject(),
                finding.text(),
                finding.effectiveOn(),
                finding.event(),
                finding.recordedAt(),
                by(finding.answer(), reading.on()).map(said -> new Answer(said.text(), said.on())),
                // Whoever knows of the retraction knows that it never was a finding, whichever day they ask about.
                finding.retraction().map(Said::text));
    }

    private static Optional<Said> by(Optional<Said> said, LocalDate on) {
        return said.filter(words -> !words.on().isAfter(on));
    }

    private static List<Request> requests(Reading reading) {
        if (!reading.reads(REQUESTS)) {
            return List.of();
        }
        return reading.view(REVIEWS).requests().stream()
                .filter(request -> !request.requestedOn().isAfter(reading.on()))
                .map(request -> request(request, reading.on()))
                .sorted(Comparator.comparing(Request::requestedOn)
                        .thenComparing(Request::request)
                        .reversed())
                .toList();
    }

    private static Request request(ReviewsView.Request request, LocalDate on) {
        boolean isDecided =
                request.decided().filter(decided -> !decided.on().isAfter(on)).isPresent();
        boolean isPlanned =
                request.reviewKnown().filter(day -> !day.isAfter(on)).isPresent();
        Asked agreed = isPlanned ? Asked.PLANNED : Asked.AGREED;
        return new Request(
                request.request(),
                request.subject(),
                request.reason(),
                request.requestedOn(),
                !isDecided ? Asked.REQUESTED : request.agreed() ? agreed : Asked.DECLINED,
                isDecided ? request.decided() : Optional.empty(),
                isPlanned ? request.review() : Optional.empty());
    }
}
