package org.milepost.command;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.milepost.api.school.IdentityEvent.SchoolClosed;
import org.milepost.api.school.IdentityEvent.SchoolMerged;
import org.milepost.api.school.IdentityEvent.SchoolRegistered;

/** From when to when there is a school to record anything about: one memory, which every slice asks. */
public final class SchoolsLife {
    private LocalDate begins = LocalDate.MAX;
    private Optional<LocalDate> ends = Optional.empty();

    /** The first day of the school's record; the end of time, as long as none is begun. */
    public LocalDate begins() {
        return begins;
    }

    /** The day on which the school closed or merged: the first without it. */
    public Optional<LocalDate> ends() {
        return ends;
    }

    /** Whether the school is there on the day. */
    public boolean includes(LocalDate day) {
        return touches(day, day);
    }

    /** Whether the school is there on one day at least, from the first to the last. */
    public boolean touches(LocalDate first, LocalDate last) {
        return !last.isBefore(begins) && ends.map(first::isBefore).orElse(true);
    }

    @EventSourcingHandler
    void on(SchoolRegistered event) {
        begins = event.effectiveOn();
    }

    @EventSourcingHandler
    void on(SchoolMerged event) {
        ends = Optional.of(event.effectiveOn());
    }

    @EventSourcingHandler
    void on(SchoolClosed event) {
        ends = Optional.of(event.effectiveOn());
    }
}
