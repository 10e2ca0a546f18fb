package org.milepost.standalone.importing;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.milepost.api.SchoolId;
import org.milepost.standalone.importing.SubmissionRow.Measured;
import org.milepost.standalone.importing.SubmissionRow.Reading;
import org.milepost.standalone.importing.Table.Opened;

/**
 * Reads schools' own key metrics: one line per school, week and metric, gathered into one submission per school and
 * week. The lines of a week may lie anywhere, so the submissions are told when the file has ended, and a file's readings
 * are held until then: a trust's ten years are some 60,000 lines. Whether a metric is in the catalogue and a value
 * plausible is decided where submissions are, not here.
 */
final class KeyMetricReader implements LineReading<SubmissionRow> {
    private static final Column SCHOOL = Column.needed("the school", "school");
    private static final Column WEEK = Column.needed("the week", "week", "week beginning", "week commencing");
    private static final Column METRIC = Column.needed("the metric", "metric");
    private static final Column VALUE = Column.optional("the value", "value");
    private static final Column NUMERATOR = Column.optional("the numerator", "numerator");
    private static final Column DENOMINATOR = Column.optional("the denominator", "denominator");
    private static final Column NOTE = Column.optional("the note", "note");
    private static final Shape SHAPE = Shape.of(
            "key metrics (metrics): school, week, metric, value or numerator and denominator, note",
            SCHOOL,
            WEEK,
            METRIC,
            VALUE,
            NUMERATOR,
            DENOMINATOR,
            NOTE);

    private static final Pattern METRIC_CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,59}");
    private static final int MOST_READINGS = 500_000;
    private static final int LONGEST_NOTE = 4_000;

    private record Week(SchoolId school, LocalDate monday) {}

    private static final class Gathered {
        private final long firstLine;
        private final Map<String, Reading> readings = new LinkedHashMap<>();
        private int rejected;

        Gathered(long firstLine) {
            this.firstLine = firstLine;
        }
    }

    private final Map<Week, Gathered> weeks = new LinkedHashMap<>();
    private int held;

    static Stream<ImportLine<SubmissionRow>> read(ImportSource source, Progress progress) {
        return Table.read(source, progress, SHAPE, KeyMetricReader::new);
    }

    private KeyMetricReader(Opened opened) {
        boolean ratios = opened.has(NUMERATOR) && opened.has(DENOMINATOR);
        if (!opened.has(VALUE) && !ratios) {
            throw new WrongShape(
                    opened.source().name(),
                    SHAPE.what(),
                    "neither a column for the value nor two for numerator and denominator");
        }
    }

    @Override
    public void line(Fields fields, Findings<SubmissionRow> findings) {
        Week week = new Week(school(fields), monday(fields));
        Gathered gathered = weeks.computeIfAbsent(week, _ -> new Gathered(fields.line()));
        try {
            gather(gathered, reading(fields), findings);
        } catch (BadCell e) {
            gathered.rejected++;
            throw e;
        }
    }

    private void gather(Gathered gathered, Reading reading, Findings<SubmissionRow> findings) {
        Reading before = gathered.readings.get(reading.metric());
        if (before == null) {
            if (held == MOST_READINGS) {
                throw new BadCell("a file holds at most %,d readings: import the rest from another".formatted(held));
            }
            held++;
            gathered.readings.put(reading.metric(), reading);
        } else if (before.measured().equals(reading.measured()) && before.note().equals(reading.note())) {
            findings.passedOver(reading.line(), "repeats an earlier line");
        } else {
            throw new BadCell("contradicts line %d, which tells something else of the same".formatted(before.line()));
        }
    }

    @Override
    public void end(Findings<SubmissionRow> findings) {
        weeks.forEach((week, gathered) -> {
            if (!gathered.readings.isEmpty()) {
                findings.row(
                        gathered.firstLine,
                        week,
                        new SubmissionRow(
                                week.school(),
                                week.monday(),
                                gathered.firstLine,
                                List.copyOf(gathered.readings.values()),
                                gathered.rejected));
            }
        });
    }

    private static SchoolId school(Fields fields) {
        try {
            return new SchoolId(fields.someText(SCHOOL));
        } catch (IllegalArgumentException e) {
            throw fields.unreadable(SCHOOL, "a school's id such as hayes-primary");
        }
    }

    private static LocalDate monday(Fields fields) {
        LocalDate week = fields.date(WEEK);
        if (week.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new BadCell("a week is named by its Monday, and %s is a %s"
                    .formatted(week, week.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK)));
        }
        return week;
    }

    private static Reading reading(Fields fields) {
        String metric = fields.someText(METRIC);
        if (!METRIC_CODE.matcher(metric).matches()) {
            throw fields.unreadable(METRIC, "a metric's code such as attendance");
        }
        if (fields.text(NOTE).length() > LONGEST_NOTE) {
            throw new BadCell("the note is longer than %,d characters".formatted(LONGEST_NOTE));
        }
        return new Reading(fields.line(), metric, measured(fields), fields.optionalText(NOTE));
    }

    private static Measured measured(Fields fields) {
        boolean value = !fields.text(VALUE).isEmpty();
        boolean numerator = !fields.text(NUMERATOR).isEmpty();
        boolean denominator = !fields.text(DENOMINATOR).isEmpty();
        if (value && !numerator && !denominator) {
            return new Measured.Value(fields.number(VALUE));
        }
        if (!value && numerator && denominator) {
            BigDecimal over = fields.number(DENOMINATOR);
            if (over.signum() <= 0) {
                throw fields.unreadable(DENOMINATOR, "more than 0");
            }
            if (fields.number(NUMERATOR).signum() < 0) {
                throw fields.unreadable(NUMERATOR, "0 or more");
            }
            return new Measured.Ratio(fields.number(NUMERATOR), over);
        }
        throw new BadCell(
                value || numerator || denominator
                        ? "a line gives a value, or a numerator and a denominator, not some of each"
                        : "the line gives no value");
    }
}
