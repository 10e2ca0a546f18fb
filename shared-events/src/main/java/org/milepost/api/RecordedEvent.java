package org.milepost.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * An event as it stands in the record: what happened, where in its stream, and when it was recorded.
 *
 * @param id the event's own id
 * @param sequence its place in its stream, from 0, without gaps
 * @param recordedAt when it was recorded: UTC, milliseconds, never going back
 * @param event what happened
 * @param metadata who acted and why this event stands here, see {@link Meta}
 */
public record RecordedEvent(String id, long sequence, Instant recordedAt, Event event, Map<String, String> metadata) {
    /** The days of the schools: business dates are days in this zone. */
    public static final ZoneId SCHOOL_ZONE = ZoneId.of("Europe/London");

    /** The day the fact takes effect: its own, or the day it was recorded. */
    public LocalDate effectiveOn() {
        return event instanceof Dated dated ? dated.effectiveOn() : recordedOn();
    }

    /** The day, in the schools' zone, on which the fact was recorded. */
    public LocalDate recordedOn() {
        return LocalDate.ofInstant(recordedAt, SCHOOL_ZONE);
    }

    /** Who recorded it. */
    public Optional<ActorId> actor() {
        return Optional.ofNullable(metadata.get(Meta.ACTOR)).map(ActorId::new);
    }
}
