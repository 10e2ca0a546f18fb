package org.milepost.edge.http;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.AsOf;
import org.milepost.api.Page;
import org.milepost.api.RecordedEvent;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.calendar.SchoolYear;

/** Reads what every question may carry in its address: the two dates, the sequence to wait for, the part of a list. */
public final class Asked {
    private final Map<String, String> parameters;
    private final Clock clock;

    /**
     * @param parameters the address's parameters
     * @param known the names this address understands besides those of every question
     * @throws Rejected if there is a parameter that nobody understands, which would otherwise be passed over in silence
     */
    public Asked(Map<String, String> parameters, Clock clock, String... known) {
        this.parameters = parameters;
        this.clock = clock;
        Set<String> understood = Set.of(known);
        for (String name : parameters.keySet()) {
            if (!understood.contains(name)
                    && !Set.of("on", "knownOn", "atLeast", Compared.PARAMETER).contains(name)) {
                throw malformed(name, "There is no parameter '" + name + "' here.");
            }
        }
    }

    /** For which two moments the answer is wanted. */
    public AsOf asOf() {
        return new AsOf(
                date("on"), text("knownOn").map(this::knownOn), text("atLeast").map(this::sequence));
    }

    /** Which part of a list is wanted. */
    public Page page() {
        try {
            return new Page(text("after"), text("limit").map(Integer::parseInt).orElse(Page.USUAL));
        } catch (IllegalArgumentException e) {
            throw malformed("limit", "'limit' is a whole number from 1 to " + Page.MOST + ".");
        }
    }

    /** A parameter as it was sent. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
    }

    /** A day. */
    public Optional<LocalDate> date(String name) {
        return text(name).map(value -> {
            try {
                LocalDate day = LocalDate.parse(value);
                if (day.getYear() < 1900 || day.getYear() > 2200) {
                    throw malformed(name, "'" + name + "' is a day between 1900 and 2200.");
                }
                if (name.equals("to") && date("from").filter(day::isBefore).isPresent()) {
                    throw malformed(name, "'to' lies before 'from'.");
                }
                return day;
            } catch (DateTimeParseException e) {
                throw malformed(name, "'" + name + "' is a date such as 2026-03-12.");
            }
        });
    }

    /** A school year. */
    public Optional<SchoolYear> year(String name) {
        return text(name).map(value -> {
            try {
                return SchoolYear.parse(value);
            } catch (IllegalArgumentException e) {
                throw malformed(name, "'" + name + "' is a school year such as 2025/26.");
            }
        });
    }

    /** A refusal that names the parameter. */
    public static Rejected malformed(String name, String because) {
        return new Rejected(Rejection.malformed("request.malformed", because, "/" + name));
    }

    private Instant knownOn(String value) {
        Instant now = clock.instant();
        Instant wanted;
        try {
            wanted = value.length() == 10 ? endOf(LocalDate.parse(value), now) : Instant.parse(value);
        } catch (DateTimeParseException e) {
            throw malformed(
                    "knownOn", "'knownOn' is a date such as 2026-03-12, or an instant such as 2026-03-12T17:00:00Z.");
        }
        // What is recorded is timed in whole milliseconds; a finer clock may ask within the one that is running.
        if (wanted.truncatedTo(ChronoUnit.MILLIS).isAfter(now)) {
            throw malformed(
                    "knownOn", "'knownOn' lies in the future: nobody can know yet what will be recorded by then.");
        }
        return wanted;
    }

    /** The last millisecond of that day in the schools' zone; of today, as far as it has come. */
    private static Instant endOf(LocalDate day, Instant now) {
        if (day.equals(LocalDate.ofInstant(now, RecordedEvent.SCHOOL_ZONE))) {
            return now;
        }
        return day.plusDays(1)
                .atStartOfDay(RecordedEvent.SCHOOL_ZONE)
                .toInstant()
                .minus(1, ChronoUnit.MILLIS);
    }

    private long sequence(String value) {
        // A sequence is never negative; as many digits as a long has at most.
        if (!value.matches("[0-9]{1,18}")) {
            throw malformed("atLeast", "'atLeast' is a sequence, as a command's answer names it.");
        }
        return Long.parseLong(value);
    }
}
