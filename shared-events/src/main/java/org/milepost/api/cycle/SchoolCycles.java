package org.milepost.api.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Moment;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;

/** A school's improvement cycles, the one opened last first. */
public record SchoolCycles(SchoolId school, Moment moment, List<Cycle> cycles) {
    public SchoolCycles {
        cycles = List.copyOf(cycles);
    }

    /**
     * One cycle.
     *
     * @param unanswered how many questions wait for an answer
     * @param follows what was said to follow from it, once it was closed
     * @param questions all of them, in their order
     */
    public record Cycle(
            ItemId cycle,
            Note about,
            LocalDate openedOn,
            ActorId openedBy,
            Optional<LocalDate> closedOn,
            Optional<Note> follows,
            int unanswered,
            List<Asked> questions) {
        public Cycle {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question and its answers.
     *
     * @param words the question itself
     * @param answer the last answer, which counts
     * @param earlier answers that it took the place of, oldest first
     */
    public record Asked(CycleQuestion question, String words, Optional<Answer> answer, List<Answer> earlier) {
        public Asked {
            earlier = List.copyOf(earlier);
        }
    }

    /** An answer and what it rests on. */
    public record Answer(
            Note text, List<Evidence> evidence, LocalDate effectiveOn, ActorId by, String event, Instant recordedAt) {
        public Answer {
            evidence = List.copyOf(evidence);
        }
    }
}
