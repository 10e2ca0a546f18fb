package org.milepost.query.review;

import static org.milepost.query.timeline.Telling.day;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.milepost.api.Note;
import org.milepost.api.review.Particulars;
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
import org.milepost.api.review.Temperature;

/** Tells reviews in plain sentences; the words people wrote stand beside them. */
public final class ReviewTelling {
    private ReviewTelling() {}

    /** What happened. */
    public static String sentence(ReviewEvent event) {
        return switch (event) {
            case ReviewRequested e -> "Review of " + e.subject() + " requested by the school.";
            case ReviewRequestAgreed e -> "The school's request for a review was agreed.";
            case ReviewRequestDeclined e -> "The school's request for a review was declined.";
            case ReviewPlanned e -> capital(e.kind().words()) + " planned for " + day(e.plannedOn()) + about(e) + ".";
            case ReviewCarriedOut e ->
                capital(e.reviewKind().words()) + " carried out on " + day(e.effectiveOn())
                        + particulars(e.particulars()) + ".";
            case FindingRecorded e ->
                "Finding of " + article(e.reviewKind().words()) + " ("
                        + e.kind().words() + "): " + aspect(e.aspect()) + of(e.subject()) + ".";
            case FindingRetracted e ->
                "A finding of " + article(e.reviewKind().words()) + " was retracted: it no longer counts.";
            case FindingAnswered e ->
                "The school answered a finding of " + article(e.reviewKind().words()) + ".";
            case ReviewClosed e -> capital(e.reviewKind().words()) + " closed on " + day(e.effectiveOn()) + ".";
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
        return event.subjects().isEmpty() && event.aspects().isEmpty()
                ? ""
                : Stream.concat(
                                event.subjects().stream().map(Subject::name),
                                event.aspects().stream().map(ReviewTelling::aspect))
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    private static String particulars(Particulars known) {
        return Stream.of(
                        known.temperatures().stream()
                                .filter(of -> of.temperature() != Temperature.ON_COURSE)
                                .map(of -> aspect(of.aspect()) + " "
                                        + of.temperature().words()),
                        known.casesInDepth().stream().map(cases -> count(cases, "case") + " looked at in depth"),
                        known.entriesChecked().stream().map(entries -> count(entries, "entry") + " checked"),
                        known.entriesIncomplete().stream().map(entries -> entries + " incomplete"),
                        known.withExternal().stream()
                                .filter(external -> external)
                                .map(external -> "with somebody from outside the trust"))
                .flatMap(words -> words)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), words -> words.isEmpty() ? "" : ": " + words));
    }

    private static String count(int number, String one) {
        String many = one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
        return number + " " + (number == 1 ? one : many);
    }

    private static String article(String words) {
        return ("aeio".indexOf(words.charAt(0)) < 0 ? "a " : "an ") + words;
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
