package org.milepost.api.strategy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How often something happens, or by when. Written in the same words in the edition file, in events and on screens:
 * {@code weekly}, {@code every 3 weeks}, {@code yearly in September}.
 *
 * @param weeks the length of a block, for {@link Rhythm#EVERY_FEW_WEEKS} only
 * @param month the month it falls in, for {@link Rhythm#YEARLY} only and not always
 */
public record Cadence(Rhythm rhythm, Optional<Integer> weeks, Optional<Month> month) {
    /** The kinds of recurrence and deadline that an edition can ask for. */
    public enum Rhythm {
        WEEKLY("weekly"),
        /** Ends the day before the school's weekly meeting with the CEO. */
        WEEKLY_BEFORE_MEETING("weekly before the meeting"),
        EVERY_FEW_WEEKS("every N weeks"),
        HALF_TERMLY("half-termly"),
        TERMLY("termly"),
        YEARLY("yearly"),
        MID_YEAR("mid-year"),
        ACROSS_THE_YEAR("across the year"),
        WHILE_IN_BAND("while in the band"),
        WITHIN_A_TERM_OF_ENTERING("within a term of entering the band"),
        AS_PLANNED("as planned"),
        AS_NEEDED("as needed"),
        ON_REQUEST("on request"),
        EXPECTED("expected");

        private final String words;

        Rhythm(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private static final Pattern EVERY_FEW_WEEKS = Pattern.compile("every ([2-9]|1[0-9]) weeks");
    private static final String YEARLY_IN = "yearly in ";

    public Cadence {
        if (weeks.isPresent() != (rhythm == Rhythm.EVERY_FEW_WEEKS)) {
            throw new IllegalArgumentException("cadence: a number of weeks belongs to 'every N weeks', and only there");
        }
        if (month.isPresent() && rhythm != Rhythm.YEARLY) {
            throw new IllegalArgumentException("cadence: a month belongs to 'yearly in MONTH' only");
        }
    }

    public static Cadence of(Rhythm rhythm) {
        return new Cadence(rhythm, Optional.empty(), Optional.empty());
    }

    public static Cadence everyFewWeeks(int weeks) {
        return new Cadence(Rhythm.EVERY_FEW_WEEKS, Optional.of(weeks), Optional.empty());
    }

    public static Cadence yearlyIn(Month month) {
        return new Cadence(Rhythm.YEARLY, Optional.empty(), Optional.of(month));
    }

    /** Reads the words back; anything else is refused with the list of what can be said. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Cadence parse(String words) {
        Matcher every = EVERY_FEW_WEEKS.matcher(words);
        if (every.matches()) {
            return everyFewWeeks(Integer.parseInt(every.group(1)));
        }
        if (words.startsWith(YEARLY_IN)) {
            return Arrays.stream(Month.values())
                    .filter(month -> name(month).equals(words.substring(YEARLY_IN.length())))
                    .findFirst()
                    .map(Cadence::yearlyIn)
                    .orElseThrow(() -> unknown(words));
        }
        return Arrays.stream(Rhythm.values())
                .filter(rhythm ->
                        rhythm != Rhythm.EVERY_FEW_WEEKS && rhythm.words().equals(words))
                .findFirst()
                .map(Cadence::of)
                .orElseThrow(() -> unknown(words));
    }

    /** Whether something that recurs like this has days by which it is due. */
    public boolean isDated() {
        return switch (rhythm) {
            case AS_PLANNED, AS_NEEDED, ON_REQUEST, EXPECTED -> false;
            case WEEKLY,
                    WEEKLY_BEFORE_MEETING,
                    EVERY_FEW_WEEKS,
                    HALF_TERMLY,
                    TERMLY,
                    YEARLY,
                    MID_YEAR,
                    ACROSS_THE_YEAR,
                    WHILE_IN_BAND,
                    WITHIN_A_TERM_OF_ENTERING -> true;
        };
    }

    /** Whether its days are counted from the school's entry into a band, and not from the calendar. */
    public boolean isOfEntry() {
        return rhythm == Rhythm.WHILE_IN_BAND || rhythm == Rhythm.WITHIN_A_TERM_OF_ENTERING;
    }

    @JsonValue
    public String words() {
        return weeks.map(number -> "every " + number + " weeks")
                .or(() -> month.map(when -> YEARLY_IN + name(when)))
                .orElse(rhythm.words());
    }

    @Override
    public String toString() {
        return words();
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    private static IllegalArgumentException unknown(String words) {
        List<Rhythm> rhythms = List.of(Rhythm.values());
        return new IllegalArgumentException("'" + words + "' is not a cadence; it is one of: "
                + rhythms.stream().map(Rhythm::words).collect(Collectors.joining(", ")) + ", yearly in MONTH");
    }
}
