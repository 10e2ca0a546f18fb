package org.milepost.standalone.importing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.milepost.api.calendar.SchoolYear;

/** How published tables and their file names write a school year. */
final class WrittenYear {
    private static final Pattern SUMMER = Pattern.compile("((?:19|20)\\d\\d)(?:\\.0+)?");
    private static final Pattern TWO_YEARS =
            Pattern.compile("((?:19|20)\\d\\d)\\s?[-/_]?\\s?((?:19|20)?\\d\\d)(?:\\.0+)?");
    private static final Pattern TWO_YEARS_IN_NAME =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-_]?((?:19|20)?\\d\\d)(?!\\d)");
    private static final Pattern SUMMER_IN_NAME = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");

    private WrittenYear() {}

    /**
     * Reads 2015/16, 2015-16, 2015-2016 and 201516, and a single year as the tables use it: the summer, so that 2016 is
     * 2015/16.
     */
    static Optional<SchoolYear> parse(String text) {
        Matcher summer = SUMMER.matcher(text);
        if (summer.matches()) {
            return Optional.of(endingIn(summer.group(1)));
        }
        Matcher two = TWO_YEARS.matcher(text);
        return two.matches() ? consecutive(two) : Optional.empty();
    }

    /** The year a file's name tells ({@code absence_2018-19.csv}); 2022-03 is a month and tells none. */
    static Optional<SchoolYear> inFileName(String name) {
        Matcher two = TWO_YEARS_IN_NAME.matcher(name);
        while (two.find()) {
            Optional<SchoolYear> year = consecutive(two);
            if (year.isPresent()) {
                return year;
            }
        }
        return Optional.empty();
    }

    /** The summer a file's name tells ({@code ks2_2016.csv}), for tables that are known by their summer. */
    static Optional<SchoolYear> summerInFileName(String name) {
        Matcher summer = SUMMER_IN_NAME.matcher(name);
        return summer.find() ? Optional.of(endingIn(summer.group(1))) : Optional.empty();
    }

    private static SchoolYear endingIn(String year) {
        return new SchoolYear(Math.max(1900, Integer.parseInt(year) - 1));
    }

    private static Optional<SchoolYear> consecutive(Matcher two) {
        int first = Integer.parseInt(two.group(1));
        String second = two.group(2);
        boolean follows = second.length() == 2
                ? Integer.parseInt(second) == (first + 1) % 100
                : Integer.parseInt(second) == first + 1;
        return follows ? Optional.of(new SchoolYear(first)) : Optional.empty();
    }
}
