package org.milepost.api.rap;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Dated;
import org.milepost.api.Decided;
import org.milepost.api.DecidedBy;
import org.milepost.api.Decision;
import org.milepost.api.EventName;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.OfContent;
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.HalfTermName;
import org.milepost.api.strategy.BandTerms;

/**
 * Everything that can be recorded about a rapid acceleration plan (RAP). Each event names the revision of the plan that it is
 * about, and that revision's content hash.
 */
public sealed interface RapEvent extends SchoolEvent, Dated, OfContent {
    ItemId rap();

    /** The revision it is about; the first is 1. */
    int revision();

    /**
     * A RAP begins.
     *
     * @param enteredFrom the record it was copied from, for one approved before the go-live date
     */
    @EventName("rap.proposed")
    record RapProposed(
            SchoolId school,
            ItemId rap,
            int revision,
            String contentHash,
            RapContent content,
            LocalDate effectiveOn,
            ActorId proposedBy,
            Optional<Evidence> enteredFrom)
            implements RapEvent {}

    /** What is not approved yet says something else now. */
    @EventName("rap.edited")
    record RapEdited(
            SchoolId school,
            ItemId rap,
            int revision,
            String contentHash,
            RapContent content,
            LocalDate effectiveOn,
            ActorId editedBy)
            implements RapEvent {}

    /** It is put forward for approval. The terms are those of the band on that day, which count for who approves. */
    @EventName("rap.submitted")
    record RapSubmitted(
            SchoolId school,
            ItemId rap,
            int revision,
            String contentHash,
            LocalDate effectiveOn,
            BandTerms terms,
            ActorId submittedBy)
            implements RapEvent {}

    /** It is agreed, and in force from the effective date. The terms are those that told who approves. */
    @EventName("rap.approved")
    record RapApproved(
            SchoolId school,
            ItemId rap,
            int revision,
            String contentHash,
            LocalDate effectiveOn,
            BandTerms terms,
            Decided decided)
            implements RapEvent, Decision {}

    /** It is given back with the reasons. */
    @EventName("rap.returned")
    record RapReturned(
            SchoolId school, ItemId rap, int revision, String contentHash, LocalDate effectiveOn, Decided decided)
            implements RapEvent, Decision {}

    /** Somebody who oversees it says how each objective goes, once in a half-term. */
    @EventName("rap.monitored")
    record RapMonitored(
            SchoolId school,
            ItemId rap,
            int revision,
            String contentHash,
            LocalDate effectiveOn,
            HalfTermName halfTerm,
            List<Judgement> judgements,
            DecidedBy monitoredBy)
            implements RapEvent {
        public RapMonitored {
            judgements = List.copyOf(judgements);
        }
    }

    /** New content is put forward for a RAP in force, which stays as it was approved until the new content is. */
    @EventName("rap.amended")
    record RapAmended(
            SchoolId school,
            ItemId rap,
            int revision,
            String contentHash,
            RapContent content,
            LocalDate effectiveOn,
            Note reason,
            BandTerms terms,
            ActorId amendedBy)
            implements RapEvent {}

    /** It has ended; the reason says what came of it. */
    @EventName("rap.completed")
    record RapCompleted(
            SchoolId school, ItemId rap, int revision, String contentHash, LocalDate effectiveOn, Decided decided)
            implements RapEvent, Decision {}

    /** Another RAP has taken its place. */
    @EventName("rap.superseded")
    record RapSuperseded(
            SchoolId school,
            ItemId rap,
            int revision,
            String contentHash,
            ItemId by,
            LocalDate effectiveOn,
            Decided decided)
            implements RapEvent, Decision {}
}
