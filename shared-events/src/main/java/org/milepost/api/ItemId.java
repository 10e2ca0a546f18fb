package org.milepost.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The id of one thing within a school's or a trust's record: a placement, a RAP, a review, a grant of an office. Unique
 * within its stream and kind. Chosen by the client, or made from the command's own id when the client leaves it out, so
 * that a repeat of the command makes the same id.
 */
public record ItemId(@JsonValue String value) implements Comparable<ItemId> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ItemId {
        Slug.checked("An id", value);
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
