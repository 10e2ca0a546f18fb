package org.milepost.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The name a trust keeps for ever in Milepost; its official group number (GIAS group UID) is a fact on its stream. */
public record TrustId(@JsonValue String value) implements StreamId, Comparable<TrustId> {
    static final String PREFIX = "trust:";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TrustId {
        Slug.checked("A trust's id", value);
    }

    @Override
    public int compareTo(TrustId other) {
        return value.compareTo(other.value);
    }

    /** The stream's name: Axon keys a stream by this text, so it must never change. */
    @Override
    public String toString() {
        return PREFIX + value;
    }
}
