package org.milepost.api.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.Moment;
import org.milepost.api.Note;
import org.milepost.api.PlannedAction;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.calendar.TermName;

/** A school's own summaries, the latest term first. */
public record SchoolSummaries(SchoolId school, Moment moment, List<OfTerm> terms) {
    public SchoolSummaries {
        terms = List.copyOf(terms);
    }

    /**
     * What the school said of itself in a term.
     *
     * @param summary the last one of the term, which counts
     * @param earlier those of the same term whose place it took, oldest first
     * @param changes what is different since the last term with a summary; absent in the first
     */
    public record OfTerm(
            SchoolYear year, TermName term, Summary summary, List<Summary> earlier, Optional<Changes> changes) {
        public OfTerm {
            earlier = List.copyOf(earlier);
        }
    }

    /** One summary. */
    public record Summary(
            ItemId summary,
            LocalDate effectiveOn,
            Optional<InBand> band,
            List<Point> strengths,
            List<Point> areas,
            List<PlannedAction> actions,
            ActorId writtenBy,
            String event,
            Instant recordedAt) {
        public Summary {
            strengths = List.copyOf(strengths);
            areas = List.copyOf(areas);
            actions = List.copyOf(actions);
        }
    }

    /**
     * What is different between two summaries.
     *
     * @param year the school year, and {@code term} the term, of the summary that it is compared with
     * @param bandChanged whether the school is in another band now
     * @param was the band it was in then
     */
    public record Changes(
            SchoolYear year,
            TermName term,
            ItemId summary,
            boolean bandChanged,
            Optional<InBand> was,
            List<Change> strengths,
            List<Change> areas,
            List<Change> actions) {
        public Changes {
            strengths = List.copyOf(strengths);
            areas = List.copyOf(areas);
            actions = List.copyOf(actions);
        }
    }

    /** What became of a point or an action. */
    public enum Kind {
        NEW,
        SAID_OTHERWISE,
        GONE
    }

    /**
     * That something is new, is said in other words, or stands there no more.
     *
     * @param item the id of the point or action
     * @param text what is said now, or was said last where it is gone
     * @param was what was said before, where it is said otherwise
     */
    public record Change(Kind kind, ItemId item, Note text, Optional<Note> was) {}
}
