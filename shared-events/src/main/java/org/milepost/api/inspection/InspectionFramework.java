package org.milepost.api.inspection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * Ofsted's frameworks for schools, by the day of an inspection. Grades of different frameworks are not comparable, even
 * where they share a word. The first days are those of Ofsted's handbooks: September 2005 (short notice, four grades),
 * September 2009, January 2012 (four key judgements), September 2012 (Requires improvement takes the place of
 * Satisfactory), September 2015 (common inspection framework), September 2019 (education inspection framework) and 10
 * November 2025 (report cards by area, no overall grade).
 */
public enum InspectionFramework {
    FROM_2005(LocalDate.of(2005, 9, 1), "School inspections from September 2005"),
    FROM_2009(LocalDate.of(2009, 9, 1), "School inspections from September 2009"),
    FROM_JANUARY_2012(LocalDate.of(2012, 1, 1), "School inspections from January 2012"),
    FROM_2012(LocalDate.of(2012, 9, 1), "School inspections from September 2012"),
    FROM_2015(LocalDate.of(2015, 9, 1), "Common inspection framework, from September 2015"),
    FROM_2019(LocalDate.of(2019, 9, 1), "Education inspection framework, from September 2019"),
    FROM_NOVEMBER_2025(LocalDate.of(2025, 11, 10), "Report cards, from 10 November 2025");

    /**
     * From this day, inspections of state-funded schools give no overall effectiveness; Ofsted and the department announced
     * it on that day, in the middle of the framework of 2019.
     */
    public static final LocalDate NO_OVERALL_GRADE = LocalDate.of(2024, 9, 2);

    private final LocalDate firstDay;
    private final String title;

    InspectionFramework(LocalDate firstDay, String title) {
        this.firstDay = firstDay;
        this.title = title;
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

    /** What people call it. */
    public String title() {
        return title;
    }

    /** Whether schools are evaluated area by area on five points, and not in four grades. */
    public boolean hasReportCards() {
        return this == FROM_NOVEMBER_2025;
    }
}
