package org.milepost.api.practice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.New;
import org.milepost.api.Note;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;
import org.milepost.api.review.Subject;

/** What can be asked about practice and support between schools. */
public sealed interface PracticeCommand extends SchoolCommand {

    /**
     * Share practice of the school with others.
     *
     * @param aspect a code of the strategy edition's aspects
     * @param sharedOn the day; this day where none is named
     */
    record SharePractice(
            SchoolId school,
            @New ItemId practice,
            String aspect,
            Optional<Subject> subject,
            Note text,
            List<Evidence> evidence,
            Optional<LocalDate> sharedOn)
            implements PracticeCommand {
        public SharePractice {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Take up practice that another school shared.
     *
     * @param from the school that shared it
     * @param practice the id under which that school shared it
     * @param takenUpOn the day; this day where none is named
     */
    record TakeUpPractice(
            SchoolId school,
            @New ItemId uptake,
            SchoolId from,
            ItemId practice,
            Note how,
            Optional<LocalDate> takenUpOn)
            implements PracticeCommand {}

    /** Say what came of practice that the school took up; on this day where none is named. */
    record RecordPracticeOutcome(
            SchoolId school, ItemId uptake, Effect effect, Note outcome, Optional<LocalDate> seenOn)
            implements PracticeCommand {}

    /**
     * Agree that another school supports this one.
     *
     * @param giver the school that gives
     * @param aspect a code of the strategy edition's aspects
     * @param days how many days it gives
     * @param until the last day, where one is set
     */
    record AgreeSupportLink(
            SchoolId school,
            @New ItemId link,
            SchoolId giver,
            String aspect,
            Optional<Subject> subject,
            BigDecimal days,
            Note purpose,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            Optional<LocalDate> until,
            Note reason)
            implements PracticeCommand {
        public AgreeSupportLink {
            checked(days, new BigDecimal("0.5"));
        }
    }

    /**
     * Say that the support of another school has ended.
     *
     * @param daysGiven how many days it gave in the end
     * @param endedOn its last day; this day where none is named
     */
    record EndSupportLink(SchoolId school, ItemId link, BigDecimal daysGiven, Note outcome, Optional<LocalDate> endedOn)
            implements PracticeCommand {
        public EndSupportLink {
            checked(daysGiven, BigDecimal.ZERO);
        }
    }

    private static void checked(BigDecimal days, BigDecimal fewest) {
        if (days.compareTo(fewest) < 0
                || days.compareTo(new BigDecimal(190)) > 0
                || days.multiply(new BigDecimal(2)).stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException("Days are counted in days and half days, from " + fewest + " to 190.");
        }
    }
}
