package org.milepost.api.cycle;

import java.time.LocalDate;
import java.util.List;
import org.milepost.api.ActorId;
import org.milepost.api.Dated;
import org.milepost.api.EventName;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;

/** Everything that can be recorded about a school's improvement cycles. */
public sealed interface CycleEvent extends SchoolEvent, Dated {
    ItemId cycle();

    /** Somebody wants to look at the school as a whole, and says what about. */
    @EventName("cycle.opened")
    record CycleOpened(SchoolId school, ItemId cycle, LocalDate effectiveOn, Note about, ActorId openedBy)
            implements CycleEvent {}

    /** A question is answered. It may be answered again; the last answer counts, and the earlier ones stay. */
    @EventName("cycle.question-answered")
    record QuestionAnswered(
            SchoolId school,
            ItemId cycle,
            CycleQuestion question,
            LocalDate effectiveOn,
            Note answer,
            List<Evidence> evidence,
            ActorId answeredBy)
            implements CycleEvent {
        public QuestionAnswered {
            evidence = List.copyOf(evidence);
        }
    }

    /** Every question is answered, and this is what follows. */
    @EventName("cycle.closed")
    record CycleClosed(SchoolId school, ItemId cycle, LocalDate effectiveOn, Note follows, ActorId closedBy)
            implements CycleEvent {}
}
