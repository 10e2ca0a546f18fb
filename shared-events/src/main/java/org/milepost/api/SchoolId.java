package org.milepost.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The name a school keeps for ever in Milepost. Chosen at registration and never a URN: a school's URN, name, trust and
 * status change over time and are dated facts on its stream.
 */
public record SchoolId(@JsonValue String value) implements StreamId, Comparable<SchoolId> {
    static final String PREFIX = "school:";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SchoolId {
        Slug.checked("A school's id", value);
    }

    @Override
    public int compareTo(SchoolId other) {
        return value.compareTo(other.value);
    }

    /** The stream's name: Axon keys a stream by this text, so it must never change. */
    @Override
    public String toString() {
        return PREFIX + value;
    }
}
