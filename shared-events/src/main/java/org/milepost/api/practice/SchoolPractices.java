package org.milepost.api.practice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Moment;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.review.Subject;

/**
 * What a school shares and takes up, and both sides of its support between schools; latest first.
 *
 * @param gives support it gives to other schools
 * @param takes support it gets from other schools
 * @param daysGiven the days it has given, as far as known: agreed ones while a link lasts, those given once it has ended
 * @param daysTaken the days it has got, counted the same way
 */
public record SchoolPractices(
        SchoolId school,
        Moment moment,
        List<Shared> shared,
        List<Uptake> takenUp,
        List<Link> gives,
        List<Link> takes,
        BigDecimal daysGiven,
        BigDecimal daysTaken) {
    public SchoolPractices {
        shared = List.copyOf(shared);
        takenUp = List.copyOf(takenUp);
        gives = List.copyOf(gives);
        takes = List.copyOf(takes);
    }

    /**
     * Practice that the school shares.
     *
     * @param takenUpBy the schools that took it up
     */
    public record Shared(
            ItemId practice,
            String aspect,
            Optional<Subject> subject,
            Note text,
            List<Evidence> evidence,
            LocalDate sharedOn,
            List<Taker> takenUpBy,
            String event) {
        public Shared {
            evidence = List.copyOf(evidence);
            takenUpBy = List.copyOf(takenUpBy);
        }
    }

    /** A school that took practice up; the words it wrote about it are its own. */
    public record Taker(SchoolId school, LocalDate takenUpOn, Optional<Effect> effect) {}

    /** Practice that the school took up from another. */
    public record Uptake(
            ItemId uptake,
            SchoolId from,
            ItemId practice,
            Note how,
            LocalDate takenUpOn,
            Optional<Outcome> outcome,
            String event) {}

    /** What came of it. */
    public record Outcome(Effect effect, Note text, LocalDate on) {}

    /**
     * Support between two schools.
     *
     * @param days how many days were agreed
     * @param until its last day, where one is set or it has ended
     * @param ended whether it has ended by the day asked about
     * @param daysGiven how many days were given, once it has ended
     * @param purpose what it is for; for the school that takes, and the trust
     */
    public record Link(
            ItemId link,
            SchoolId giver,
            SchoolId taker,
            String aspect,
            Optional<Subject> subject,
            BigDecimal days,
            LocalDate from,
            Optional<LocalDate> until,
            boolean ended,
            Optional<BigDecimal> daysGiven,
            Optional<Note> purpose) {

        /** The days that count: those given once it has ended, and those agreed before. */
        public BigDecimal counting() {
            return daysGiven.orElse(days);
        }
    }
}
