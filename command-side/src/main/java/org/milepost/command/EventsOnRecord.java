package org.milepost.command;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.milepost.api.Event;

/**
 * Which events stand in a school's record, by their ids, so that what is given as evidence is known to be there. Of each id it
 * keeps 64 bits and no more: a school of many years stays small in memory, and that two ids share them is a matter of one in
 * millions of millions.
 */
public final class EventsOnRecord {
    private long[] known = new long[64];
    private int size = 0;

    /** Whether one of these ids is that of an event of the record. */
    public boolean includesAnyOf(Collection<String> ids) {
        return ids.stream()
                .mapToLong(EventsOnRecord::bits)
                .anyMatch(wanted -> LongStream.of(known).limit(size).anyMatch(bits -> bits == wanted));
    }

    @EventSourcingHandler
    void on(Event event, EventMessage<?> message) {
        if (size == known.length) {
            known = Arrays.copyOf(known, size * 2);
        }
        known[size++] = bits(message.getIdentifier());
    }

    /** FNV-1a in 64 bits, over the characters. */
    private static long bits(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
