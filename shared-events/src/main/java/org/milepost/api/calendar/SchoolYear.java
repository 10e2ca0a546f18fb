package org.milepost.api.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Pattern;

/** 1 September to 31 August, written {@code 2025/26}. */
public record SchoolYear(int startsIn) implements Comparable<SchoolYear> {
    private static final Pattern WRITTEN = Pattern.compile("(19|20)\\d\\d/\\d\\d");

    public SchoolYear {
        if (startsIn < 1900 || startsIn > 2099) {
            throw new IllegalArgumentException("school year: " + startsIn + " is not between 1900 and 2099");
        }
    }

    public static SchoolYear of(LocalDate date) {
        return new SchoolYear(date.getMonthValue() >= Month.SEPTEMBER.getValue() ? date.getYear() : date.getYear() - 1);
    }

    /** The year a week belongs to: that of its Friday, because the first week of a school year may begin in August. */
    public static SchoolYear ofWeek(LocalDate week) {
        return of(SchoolCalendar.fridayOf(week));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SchoolYear parse(String written) {
        if (WRITTEN.matcher(written).matches()) {
            SchoolYear year = new SchoolYear(Integer.parseInt(written.substring(0, 4)));
            if (year.toString().equals(written)) {
                return year;
            }
        }
        throw new IllegalArgumentException("'" + written + "' is not a school year (such as 2025/26)");
    }

    public LocalDate firstDay() {
        return LocalDate.of(startsIn, Month.SEPTEMBER, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(startsIn + 1, Month.AUGUST, 31);
    }

    public boolean contains(LocalDate date) {
        return of(date).equals(this);
    }

    public SchoolYear next() {
        return new SchoolYear(startsIn + 1);
    }

    public SchoolYear previous() {
        return new SchoolYear(startsIn - 1);
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(startsIn, other.startsIn);
    }

    @JsonValue
    @Override
    public String toString() {
        int endsIn = (startsIn + 1) % 100;
        return startsIn + (endsIn < 10 ? "/0" : "/") + endsIn;
    }
}
