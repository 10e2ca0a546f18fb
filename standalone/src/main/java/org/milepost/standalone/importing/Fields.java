package org.milepost.standalone.importing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.milepost.api.Urn;
import org.milepost.api.inspection.NotPublishedBecause;
import org.milepost.api.inspection.PublishedMeasure;
import org.milepost.standalone.importing.Published.Figure;
import org.milepost.standalone.importing.Published.NotPublished;

/** One line of a file, asked by the meaning of its columns. A cell that cannot be read makes the line a rejected one. */
final class Fields {
    /** Spreadsheets turn identifiers into decimals when their column has a gap: 136920.0 is 136920. */
    private static final Pattern IDENTIFIER = Pattern.compile("(\\d{1,9})(?:\\.0+)?");

    /** Bounded on purpose: a number such as 1e999999999 is a few bytes in a file and gigabytes in memory. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,12}(?:\\.\\d{1,12})?");

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:,\\d{3})+");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:[T ]00:00(?::00)?)?(?:\\.0)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");

    private final long line;
    private final List<String> cells;
    private final Map<Column, Integer> places;

    Fields(long line, List<String> cells, Map<Column, Integer> places) {
        this.line = line;
        this.cells = cells;
        this.places = places;
    }

    long line() {
        return line;
    }

    /** Whether the file has the column at all. */
    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** The cell's text; empty where it, or the column, is missing. */
    String text(Column column) {
        Integer place = places.get(column);
        return place == null ? "" : cells.get(place).strip();
    }

    Optional<String> optionalText(Column column) {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    String someText(Column column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw new BadCell(column.meaning() + " is empty");
        }
        return text;
    }

    Urn urn(Column column) {
        try {
            return new Urn(Integer.toString(identifier(column)));
        } catch (IllegalArgumentException e) {
            throw unreadable(column, "a URN of five to seven digits");
        }
    }

    int identifier(Column column) {
        Matcher matcher = IDENTIFIER.matcher(someText(column));
        if (!matcher.matches()) {
            throw unreadable(column, "a number");
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** A day as 20130314, 2013-03-14 or 14/03/2013 (British spreadsheets rewrite dates so). */
    LocalDate date(Column column) {
        String text = someText(column);
        try {
            Matcher yearFirst = YEAR_FIRST.matcher(text);
            if (yearFirst.matches()) {
                return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
            }
            Matcher dayFirst = DAY_FIRST.matcher(text);
            if (dayFirst.matches()) {
                return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
            }
        } catch (DateTimeException e) {
            throw unreadable(column, "a day of the calendar");
        }
        throw unreadable(column, "a date such as 2013-03-14");
    }

    Optional<LocalDate> optionalDate(Column column) {
        return text(column).isEmpty() ? Optional.empty() : Optional.of(date(column));
    }

    /** A plain number, however large or small, with nothing else beside it. */
    BigDecimal number(Column column) {
        String text = someText(column);
        if (!NUMBER.matcher(text).matches()) {
            throw unreadable(column, "a number");
        }
        return new BigDecimal(text);
    }

    /** What a table prints for a measure: a figure within its unit's range, or the marker of a gap. */
    Published published(Column column, PublishedMeasure measure) {
        String text = text(column);
        Optional<NotPublishedBecause> gap = gap(text);
        if (gap.isPresent()) {
            return new NotPublished(gap.get());
        }
        String digits = text;
        if (measure.unit() == PublishedMeasure.Unit.PERCENT && text.endsWith("%")) {
            digits = text.substring(0, text.length() - 1).strip();
        } else if (measure.unit() == PublishedMeasure.Unit.PUPILS
                && THOUSANDS.matcher(text).matches()) {
            digits = text.replace(",", "");
        }
        if (!NUMBER.matcher(digits).matches()) {
            throw unreadable(column, "a figure or a marker such as SUPP");
        }
        BigDecimal value = new BigDecimal(digits);
        boolean possible = switch (measure.unit()) {
            case PERCENT -> within(value, 0, 100);
            case PUPILS -> value.signum() >= 0 && value.stripTrailingZeros().scale() <= 0;
            case SCALED_SCORE -> within(value, 80, 120);
            case PROGRESS -> within(value, -50, 50);
        };
        if (!possible) {
            throw unreadable(
                    column,
                    switch (measure.unit()) {
                        case PERCENT -> "a percentage between 0 and 100";
                        case PUPILS -> "a number of pupils";
                        case SCALED_SCORE -> "a scaled score between 80 and 120";
                        case PROGRESS -> "a progress score";
                    });
        }
        return new Figure(measure.unit() == PublishedMeasure.Unit.PUPILS ? value.setScale(0) : value);
    }

    BadCell unreadable(Column column, String expected) {
        String text = Shape.printable(text(column));
        return new BadCell("%s should be %s, and is '%s'"
                .formatted(column.meaning(), expected, text.length() > 60 ? text.substring(0, 60) + "…" : text));
    }

    private static boolean within(BigDecimal value, int least, int most) {
        return value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    /** The markers of the department's performance tables and of its later statistics service. */
    private static Optional<NotPublishedBecause> gap(String text) {
        if (!text.isEmpty() && (Character.isDigit(text.charAt(0)) || text.charAt(0) == '-')) {
            return Optional.empty();
        }
        NotPublishedBecause reason = switch (text.toUpperCase(Locale.ROOT)) {
            case "" -> NotPublishedBecause.EMPTY;
            case "SUPP", "C" -> NotPublishedBecause.SUPPRESSED;
            case "NE" -> NotPublishedBecause.NO_ENTRIES;
            case "NP" -> NotPublishedBecause.NOT_PUBLISHED;
            case "X", ":", "NULL" -> NotPublishedBecause.NOT_AVAILABLE;
            case "Z", "NA", "N/A" -> NotPublishedBecause.NOT_APPLICABLE;
            case "LOWCOV" -> NotPublishedBecause.LOW_COVERAGE;
            case "LOW", "K" -> NotPublishedBecause.ROUNDS_TO_NOTHING;
            case "U" -> NotPublishedBecause.UNRELIABLE;
            case "NEW" -> NotPublishedBecause.NEW_SCHOOL;
            default -> null;
        };
        return Optional.ofNullable(reason);
    }
}
