package org.milepost.query.rap;

import java.util.List;
import java.util.stream.Collectors;
import org.milepost.api.Note;
import org.milepost.api.rap.Judgement;
import org.milepost.api.rap.Progress;
import org.milepost.api.rap.RapEvent;
import org.milepost.api.rap.RapEvent.RapAmended;
import org.milepost.api.rap.RapEvent.RapApproved;
import org.milepost.api.rap.RapEvent.RapCompleted;
import org.milepost.api.rap.RapEvent.RapEdited;
import org.milepost.api.rap.RapEvent.RapMonitored;
import org.milepost.api.rap.RapEvent.RapProposed;
import org.milepost.api.rap.RapEvent.RapReturned;
import org.milepost.api.rap.RapEvent.RapSubmitted;
import org.milepost.api.rap.RapEvent.RapSuperseded;
import org.milepost.query.timeline.Telling;

/** Tells what happened to a RAP in a plain sentence. Its words are notes, which stand beside the sentence and not in it. */
public final class RapTelling {
    private RapTelling() {}

    /** What happened. */
    public static String sentence(RapEvent event) {
        return switch (event) {
            case RapProposed e ->
                "RAP of " + counted(e.content().objectives().size())
                        + (e.enteredFrom().isPresent() ? " entered from records." : " proposed.");
            case RapEdited e ->
                "RAP edited: it is revision " + e.revision() + " now, with "
                        + counted(e.content().objectives().size()) + ".";
            case RapSubmitted e ->
                "RAP submitted (revision " + e.revision() + "), with the school in " + Telling.band(e.terms()) + ".";
            case RapApproved e ->
                "RAP approved by the " + e.decided().by().office().title() + " (revision " + e.revision()
                        + "), in force from " + Telling.day(e.effectiveOn()) + ".";
            case RapReturned e ->
                "RAP returned by the " + e.decided().by().office().title() + " (revision " + e.revision() + ").";
            case RapMonitored e ->
                "RAP monitored by the " + e.monitoredBy().office().title() + " for the " + e.halfTerm() + ": "
                        + counts(e.judgements()) + ".";
            case RapAmended e ->
                "RAP amended: revision " + e.revision() + " waits for approval, and what was approved stays in force.";
            case RapCompleted e -> "RAP completed on " + Telling.day(e.effectiveOn()) + ".";
            case RapSuperseded e -> "RAP superseded by another on " + Telling.day(e.effectiveOn()) + ".";
        };
    }

    /** What people wrote, besides the reason of a decision. */
    public static List<Note> notes(RapEvent event) {
        return switch (event) {
            case RapProposed e -> List.of(e.content().title());
            case RapEdited e -> List.of(e.content().title());
            case RapAmended e -> List.of(e.content().title(), e.reason());
            case RapMonitored e -> e.judgements().stream().map(Judgement::note).toList();
            case RapApproved e -> List.of(e.decided().reason());
            case RapReturned e -> List.of(e.decided().reason());
            case RapCompleted e -> List.of(e.decided().reason());
            case RapSuperseded e -> List.of(e.decided().reason());
            case RapSubmitted e -> List.of();
        };
    }

    private static String counted(int objectives) {
        return objectives == 1 ? "1 objective" : objectives + " objectives";
    }

    private static String counts(List<Judgement> judgements) {
        return List.of(Progress.values()).stream()
                .map(progress -> judgements.stream()
                                .filter(judgement -> judgement.progress() == progress)
                                .count()
                        + words(progress))
                .filter(part -> !part.startsWith("0"))
                .collect(Collectors.joining(", "));
    }

    private static String words(Progress progress) {
        return switch (progress) {
            case ON_TRACK -> " on track";
            case AT_RISK -> " at risk";
            case OFF_TRACK -> " off track";
        };
    }
}
