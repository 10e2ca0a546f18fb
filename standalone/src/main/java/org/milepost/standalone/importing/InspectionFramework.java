package org.milepost.standalone.importing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * Ofsted's frameworks for schools by the day of an inspection. The first days are those of Ofsted's own announcements:
 * September 2005 (short notice, four grades), September 2012 (Requires improvement takes the place of Satisfactory),
 * September 2019 (education inspection framework) and 10 November 2025 (report cards by area, no overall grade).
 */
public enum InspectionFramework {
    FROM_2005(LocalDate.of(2005, 9, 1)),
    FROM_2012(LocalDate.of(2012, 9, 1)),
    FROM_2019(LocalDate.of(2019, 9, 1)),
    FROM_NOVEMBER_2025(LocalDate.of(2025, 11, 10));

    private final LocalDate firstDay;

    InspectionFramework(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    /** The framework in force on a day; none before September 2005, whose seven grades are another scale. */
    public static Optional<InspectionFramework> on(LocalDate day) {
        return Arrays.stream(values())
                .filter(framework -> !day.isBefore(framework.firstDay))
                .max(Comparator.naturalOrder());
    }

    public LocalDate firstDay() {
        return firstDay;
    }
}
