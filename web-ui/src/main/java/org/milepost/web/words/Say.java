package org.milepost.web.words;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.milepost.api.Decided;
import org.milepost.api.DecidedBy;
import org.milepost.api.RecordedEvent;
import org.milepost.api.catalogue.KeyMetric.Direction;
import org.milepost.api.catalogue.KeyMetric.Unit;

/** Says things the way people in schools write them. */
public final class Say {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private Say() {}

    /** 7 September 2026. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Monday, 7 September 2026. */
    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** September 2026. */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** 7 Sep 2026, where there is little room. */
    public static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** 7 September 2026, 16:30, in the schools' zone. */
    public static String moment(Instant instant) {
        return day(dayOf(instant)) + ", " + TIME.format(instant.atZone(RecordedEvent.SCHOOL_ZONE));
    }

    /** The day of an instant in the schools' zone. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, RecordedEvent.SCHOOL_ZONE);
    }

    /** A band as people say it: Improve, band 2; Repair, Stage 1. */
    public static String band(String code, String phase, Optional<String> stage) {
        return stage.map(words -> phase + ", " + words)
                .orElseGet(() -> code.matches(".*_\\d") ? phase + ", band " + code.charAt(code.length() - 1) : phase);
    }

    /** A number without trailing noughts, thousands apart. */
    public static String number(BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        return whole.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", ",") + (point < 0 ? "" : plain.substring(point));
    }

    /** A figure with its unit: 96.1%, 4 days, 12. */
    public static String figure(BigDecimal figure, Unit unit) {
        return switch (unit) {
            case PERCENT -> number(figure) + "%";
            case DAYS -> number(figure) + (figure.compareTo(BigDecimal.ONE) == 0 ? " day" : " days");
            case COUNT -> number(figure);
        };
    }

    /** A target in words: at least 96%; at most 5%. */
    public static String target(BigDecimal target, Unit unit, Direction direction) {
        return switch (direction) {
            case HIGHER_IS_BETTER -> "at least " + figure(target, unit);
            case LOWER_IS_BETTER -> "at most " + figure(target, unit);
            case NEITHER -> figure(target, unit);
        };
    }

    /** Whether a figure is on target, in words. */
    public static String onTarget(Optional<Boolean> onTarget) {
        return onTarget.map(met -> met ? "on target" : "off target").orElse("no target");
    }

    /** Who decided: the office and, of a body, its meeting and minute. */
    public static String decider(DecidedBy by) {
        return by.office().title()
                + by.minute()
                        .map(minute -> ", meeting of " + day(minute.meetingOn()) + ", minute " + minute.reference())
                        .orElse("")
                + by.person().map(person -> " (" + person + ")").orElse("");
    }

    /** Who decided and when, in a line. */
    public static String decision(Decided decided) {
        return decider(decided.by()) + ", " + day(decided.on());
    }

    /** One or several of something. */
    public static String count(long count, String one, String several) {
        return number(BigDecimal.valueOf(count)) + " " + (count == 1 ? one : several);
    }

    /** A sentence's first letter as a capital. */
    public static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The words of a name in capitals: LEAD_PRACTITIONER becomes lead practitioner. */
    public static String words(String constant) {
        return constant.replace('_', ' ').toLowerCase(Locale.UK);
    }
}
