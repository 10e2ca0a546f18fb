package org.milepost.api.practice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Dated;
import org.milepost.api.Decided;
import org.milepost.api.Decision;
import org.milepost.api.EventName;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.review.Subject;

/**
 * Everything that can be recorded about practice and support between schools. What a school shares stands on its own stream;
 * what it takes up, and support it gets from another school, on the stream of the school that takes.
 */
public sealed interface PracticeEvent extends SchoolEvent {

    /** The school shares practice of its own with others. */
    @EventName("practice.shared")
    record PracticeShared(
            SchoolId school,
            ItemId practice,
            String aspect,
            Optional<Subject> subject,
            Note text,
            List<Evidence> evidence,
            LocalDate effectiveOn)
            implements PracticeEvent, Dated {
        public PracticeShared {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The school takes up practice that another shared.
     *
     * @param from the school that shared it
     * @param practice the id under which that school shared it
     */
    @EventName("practice.taken-up")
    record PracticeTakenUp(
            SchoolId school, ItemId uptake, SchoolId from, ItemId practice, Note how, LocalDate effectiveOn)
            implements PracticeEvent, Dated {}

    /** What came of practice that the school took up. */
    @EventName("practice.outcome-recorded")
    record PracticeOutcomeRecorded(SchoolId school, ItemId uptake, Effect effect, Note outcome, LocalDate effectiveOn)
            implements PracticeEvent, Dated {}

    /**
     * Another school supports this one, from a day on.
     *
     * @param giver the school that gives
     * @param aspect code of the aspect in which it supports
     * @param days how many days it gives
     * @param until the last day, where one is set
     */
    @EventName("practice.link-agreed")
    record SupportLinkAgreed(
            SchoolId school,
            ItemId link,
            SchoolId giver,
            String aspect,
            Optional<Subject> subject,
            BigDecimal days,
            Note purpose,
            Optional<LocalDate> until,
            LocalDate effectiveOn,
            Decided decided)
            implements PracticeEvent, Decision {}

    /**
     * The support of another school has ended.
     *
     * @param giver the school that gave
     * @param daysGiven how many days it gave in the end
     */
    @EventName("practice.link-ended")
    record SupportLinkEnded(
            SchoolId school, ItemId link, SchoolId giver, BigDecimal daysGiven, Note outcome, LocalDate effectiveOn)
            implements PracticeEvent, Dated {}
}
