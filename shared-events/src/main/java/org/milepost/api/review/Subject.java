package org.milepost.api.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A subject of the curriculum by its name, such as Mathematics or Design and technology; a name and no free text. */
public record Subject(@JsonValue String name) {
    private static final Pattern SHAPE = Pattern.compile("\\p{L}[\\p{L} ,&'()-]{1,59}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Subject {
        if (!SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException("A subject is a name of 2 to 60 letters, such as 'Mathematics'.");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
