package org.milepost.web.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.milepost.api.calendar.SchoolYear;

/** A stretch of time laid along a picture's width. */
record Years(LocalDate from, LocalDate to, double left, double right) {

    double x(LocalDate day) {
        double whole = Math.max(1, ChronoUnit.DAYS.between(from, to));
        double part = ChronoUnit.DAYS.between(from, day) / whole;
        return left + Math.clamp(part, 0, 1) * (right - left);
    }

    /** The first days of the school years that begin within. */
    List<LocalDate> septembers() {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = SchoolYear.of(from).firstDay(); !day.isAfter(to); day = day.plusYears(1)) {
            if (!day.isBefore(from)) {
                days.add(day);
            }
        }
        return days;
    }
}
