package org.milepost.api;

import java.util.regex.Pattern;

/** The one shape of the ids that people type: 3 to 60 lower-case letters, digits and hyphens. */
final class Slug {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]{3,60}");

    private Slug() {}

    static String checked(String what, String value) {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    what + " is 3 to 60 lower-case letters, digits and hyphens, such as 'hayes-primary'.");
        }
        return value;
    }
}
