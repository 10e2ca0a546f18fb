package org.milepost.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;
import org.milepost.api.phase.PhaseEvent.PlacementDeclined;
import org.milepost.api.phase.PhaseEvent.PlacementProposed;
import org.milepost.api.phase.PhaseEvent.SchoolPlaced;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.command.trust.Shipped;

/** What is recorded about a school in a week: some 300 events a year. */
final class SchoolWeek {
    private static final StrategyEdition EDITION = Shipped.edition("2025-26").orElseThrow();
    private static final int WEEKS_A_YEAR = 52;

    private SchoolWeek() {}

    static List<SchoolEvent> of(SchoolId school, LocalDate monday, int week, Random random) {
        List<SchoolEvent> events = new ArrayList<>();
        if (week % WEEKS_A_YEAR == 0) {
            var band = EDITION.bands().get(random.nextInt(EDITION.bands().size()));
            events.add(new SchoolPlaced(
                    school,
                    new ItemId("placed-" + week),
                    band.terms(EDITION),
                    monday,
                    true,
                    MadeUpRecord.decided(Office.CEO, monday, "Where the school stands at the beginning of the year.")));
        }
        for (int i = 0; i < 3; i++) {
            ItemId placement = new ItemId("proposed-" + week + "-" + i);
            events.add(new PlacementProposed(
                    school,
                    placement,
                    "IMPROVE_1",
                    monday.plusDays(i),
                    new Note("Attendance and behaviour are back where they were before the autumn."),
                    List.of(new Evidence(
                            Optional.empty(),
                            Optional.of("Notes of visit"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(monday))),
                    MadeUpRecord.head(school)));
            if (i < 2) {
                events.add(new PlacementDeclined(
                        school,
                        placement,
                        monday.plusDays(i),
                        MadeUpRecord.decided(Office.CEO, monday.plusDays(i), "Too early to say.")));
            }
        }
        return events;
    }
}
