package org.milepost.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The unique reference number the Department for Education gives an establishment: six digits, a new one on conversion. */
public record Urn(@JsonValue String value) implements Comparable<Urn> {
    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{4,6}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Urn {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A URN is a number of five to seven digits, such as 136920.");
        }
    }

    @Override
    public int compareTo(Urn other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
