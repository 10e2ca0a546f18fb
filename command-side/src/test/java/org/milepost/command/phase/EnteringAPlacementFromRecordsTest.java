package org.milepost.command.phase;

import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.FROM_RECORDS;
import static org.milepost.api.examples.Oakfield.MINUTE_BOOK;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_1;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.access.Office;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.phase.PhaseCommand.EnterPlacementFromRecords;
import org.milepost.api.phase.PhaseEvent.SchoolPlaced;
import org.milepost.api.trust.TrustLifeEvent.TrustCreated;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** The opening balance: placements decided before the trust used Milepost. */
class EnteringAPlacementFromRecordsTest {
    private static final LocalDate BEFORE = LocalDate.of(2024, 3, 4);

    private final Specification<School> school = Specification.of(School.class, TrustExamples.IN_PLACE);

    @Test
    void the_clerk_enters_what_the_minutes_say() {
        school.given(REGISTERED)
                .when(CLERK.value(), enter(BEFORE))
                .records(new SchoolPlaced(
                        OAKFIELD, FIRST, TrustExamples.terms("REPAIR_1"), BEFORE, false, FROM_RECORDS));
    }

    @Test
    void the_ceo_enters_nothing_from_records() {
        school.given(REGISTERED).when(CEO.value(), enter(BEFORE)).isRefused("school.unknown");
    }

    @Test
    void what_was_decided_since_the_first_day_is_not_entered_from_records() {
        school.given(REGISTERED).when(CLERK.value(), enter(SEP_1)).isRefused("records.after-go-live");
    }

    @Test
    void without_a_first_day_nothing_is_entered_from_records() {
        TrustCreated noFirstDay = new TrustCreated(
                TrustExamples.CREATED.trust(),
                TrustExamples.CREATED.name(),
                Optional.empty(),
                TrustExamples.CREATED.administrator(),
                Optional.empty());
        Specification.of(
                        School.class,
                        List.of(
                                noFirstDay,
                                TrustExamples.ADOPTED,
                                TrustExamples.granted("clerk-1", CLERK, Office.CLERK)))
                .given(REGISTERED)
                .when(CLERK.value(), enter(BEFORE))
                .isRefused("records.no-go-live");
    }

    private static EnterPlacementFromRecords enter(LocalDate decidedOn) {
        return new EnterPlacementFromRecords(
                OAKFIELD, FIRST, "REPAIR_1", Office.CEO, Optional.empty(), decidedOn, decidedOn, BECAUSE, MINUTE_BOOK);
    }
}
