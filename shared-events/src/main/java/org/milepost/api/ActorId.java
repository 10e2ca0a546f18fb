package org.milepost.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Who acted, as an opaque id: events never hold a person's name, which lives in an erasable directory. */
public record ActorId(@JsonValue String value) implements Comparable<ActorId> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActorId {
        Slug.checked("A person's id", value);
    }

    @Override
    public int compareTo(ActorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
