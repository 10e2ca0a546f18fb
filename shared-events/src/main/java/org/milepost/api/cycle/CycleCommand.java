package org.milepost.api.cycle;

import java.time.LocalDate;
import java.util.List;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.New;
import org.milepost.api.Note;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;

/** What can be asked about a school's improvement cycles. */
public sealed interface CycleCommand extends SchoolCommand {
    ItemId cycle();

    /** Open an improvement cycle, and say what it is about. */
    record OpenCycle(SchoolId school, @New ItemId cycle, LocalDate effectiveOn, Note about) implements CycleCommand {}

    /**
     * Answer one of the cycle's questions, or answer it anew.
     *
     * @param evidence at least one event of the school's own record; documents and events of other records may stand beside it
     */
    record AnswerCycleQuestion(
            SchoolId school,
            ItemId cycle,
            CycleQuestion question,
            LocalDate effectiveOn,
            Note answer,
            List<Evidence> evidence)
            implements CycleCommand {
        public AnswerCycleQuestion {
            evidence = List.copyOf(evidence);
        }
    }

    /** Close a cycle whose questions are all answered, and say what follows. */
    record CloseCycle(SchoolId school, ItemId cycle, LocalDate effectiveOn, Note follows) implements CycleCommand {}
}
