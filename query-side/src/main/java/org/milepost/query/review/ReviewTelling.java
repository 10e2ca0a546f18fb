package org.milepost.query.review;

import static org.milepost.query.timeline.Telling.day;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.milepost.api.Note;
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
import org.milepost.api.review.Subject;

/** Tells reviews in plain sentences; the words people wrote stand beside them. */
public final class ReviewTelling {
    private ReviewTelling() {}

    /** What happened. */
    public static String sentence(ReviewEvent event) {
        return switch (event) {
            case ReviewRequested e -> "Review of " + e.subject() + " requested by the school.";
            case ReviewRequestAgreed e -> "The school's request for a review was agreed.";
            case ReviewRequestDeclined e -> "The school's request for a review was declined.";
            case ReviewPlanned e ->
                capital(e.kind().words()) + " planned for " + day(e.plannedOn()) + ": " + about(e) + ".";
            case ReviewCarriedOut e -> "Review carried out on " + day(e.effectiveOn()) + ".";
            case FindingRecorded e ->
                "Finding of a review (" + e.kind().words() + "): " + aspect(e.aspect()) + of(e.subject()) + ".";
            case FindingRetracted e -> "A finding of a review was retracted: it no longer counts.";
            case FindingAnswered e -> "The school answered a finding of a review.";
            case ReviewClosed e -> "Review closed on " + day(e.effectiveOn()) + ".";
        };
    }

    /** What people wrote. */
    public static List<Note> notes(ReviewEvent event) {
        return switch (event) {
            case ReviewRequested e -> List.of(e.reason());
            case ReviewRequestAgreed e -> List.of(e.decided().reason());
            case ReviewRequestDeclined e -> List.of(e.decided().reason());
            case ReviewPlanned e -> List.of();
            case ReviewCarriedOut e -> List.of();
            case FindingRecorded e -> List.of(e.text());
            case FindingRetracted e -> List.of(e.reason());
            case FindingAnswered e -> List.of(e.answer());
            case ReviewClosed e -> List.of();
        };
    }

    private static String about(ReviewPlanned event) {
        return Stream.concat(
                        event.subjects().stream().map(Subject::name),
                        event.aspects().stream().map(ReviewTelling::aspect))
                .collect(Collectors.joining(", "));
    }

    /** An aspect's code is its name in small words; the name itself may change from edition to edition. */
    private static String aspect(String code) {
        return code.replace('-', ' ');
    }

    private static String of(Optional<Subject> subject) {
        return subject.map(name -> ", " + name).orElse("");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
