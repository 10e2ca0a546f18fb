package org.milepost.command.cycle;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.milepost.api.cycle.CycleQuestion;

/**
 * One improvement cycle, as far as decisions need to remember it.
 *
 * @param lastStepOn the latest business day on which anything was done to it
 */
record Cycle(Set<CycleQuestion> answered, LocalDate lastStepOn, boolean closed) {
    Cycle {
        answered = Set.copyOf(answered);
    }

    static Cycle opened(LocalDate on) {
        return new Cycle(Set.of(), on, false);
    }

    Cycle answered(CycleQuestion question, LocalDate on) {
        Set<CycleQuestion> more = EnumSet.of(question);
        more.addAll(answered);
        return new Cycle(more, on.isAfter(lastStepOn) ? on : lastStepOn, closed);
    }

    Cycle asClosed() {
        return new Cycle(answered, lastStepOn, true);
    }
}
