package org.milepost.query.review;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.RecordedEvent;
import org.milepost.api.access.Office;
import org.milepost.api.review.Leader;
import org.milepost.api.review.ReviewEvent;
import org.milepost.api.review.ReviewEvent.FindingAnswered;
import org.milepost.api.review.ReviewEvent.FindingRecorded;
import org.milepost.api.review.ReviewEvent.FindingRetracted;
import org.milepost.api.review.ReviewEvent.ReviewCarriedOut;
import org.milepost.api.review.ReviewEvent.ReviewClosed;
import org.milepost.api.review.ReviewEvent.ReviewPlanned;
import org.milepost.api.review.ReviewEvent.ReviewRequestAgreed;
import org.milepost.api.review.ReviewEvent.ReviewRequestDeclined;
import org.milepost.api.review.ReviewEvent.ReviewRequested;
import org.milepost.query.Reading;

/** SLIM leaders and Lead Practitioners read the reviews that they lead, take part in or hold their office for, and no others. */
public final class OwnReviews {
    static final String ROW = "reviews";
    private static final Set<Office> OF_OWN_REVIEWS = Set.of(Office.SLIM_LEADER, Office.LEAD_PRACTITIONER);

    private OwnReviews() {}

    /** Whether the reader reads no reviews of this school but their own. */
    static boolean only(Reading reading) {
        return reading.readsOnlyAs(ROW, OF_OWN_REVIEWS);
    }

    /** Whether the reader is among those who do a review. */
    static boolean isAmong(ActorId reader, Optional<Leader> leader, List<ActorId> reviewers) {
        return leader.flatMap(Leader::person).filter(reader::equals).isPresent() || reviewers.contains(reader);
    }

    /** The events that are left for the reader: those of other people's reviews are not. */
    public static List<RecordedEvent> of(ActorId reader, Reading reading, List<RecordedEvent> events) {
        if (!only(reading)) {
            return events;
        }
        Set<ItemId> own = new HashSet<>();
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof ReviewPlanned planned
                    && isAmong(reader, planned.ledBy(), planned.reviewers())) {
                own.add(planned.review());
            }
            if (recorded.event() instanceof ReviewCarriedOut carriedOut
                    && isAmong(reader, carriedOut.ledBy(), List.of())) {
                own.add(carriedOut.review());
            }
        }
        return events.stream()
                .filter(recorded -> !(recorded.event() instanceof ReviewEvent event)
                        || !isOfLedReview(event)
                        || review(event)
                                .filter(review -> own.contains(review) || reading.holdsOfficeFor(review))
                                .isPresent())
                .toList();
    }

    /** Reviews of other kinds belong to other rows, which the office reads or does not. */
    private static boolean isOfLedReview(ReviewEvent event) {
        return !(event instanceof ReviewEvent.OfReview about)
                || about.reviewKind().isLed();
    }

    private static Optional<ItemId> review(ReviewEvent event) {
        return switch (event) {
            case ReviewPlanned e -> Optional.of(e.review());
            case ReviewCarriedOut e -> Optional.of(e.review());
            case FindingRecorded e -> Optional.of(e.review());
            case FindingRetracted e -> Optional.of(e.review());
            case FindingAnswered e -> Optional.of(e.review());
            case ReviewClosed e -> Optional.of(e.review());
            case ReviewRequested e -> Optional.empty();
            case ReviewRequestAgreed e -> Optional.empty();
            case ReviewRequestDeclined e -> Optional.empty();
        };
    }
}
