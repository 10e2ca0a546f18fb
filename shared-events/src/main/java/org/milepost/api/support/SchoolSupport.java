package org.milepost.api.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Decided;
import org.milepost.api.ItemId;
import org.milepost.api.Moment;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.calendar.TermName;

/**
 * The support of one school in one school year.
 *
 * @param plan what was agreed for the year, last
 * @param requests what the school asked for, in whatever year
 * @param leaders the executive leaders appointed, in whatever year
 * @param redeployments staff moved to it, in whatever year
 */
public record SchoolSupport(
        SchoolId school,
        Moment moment,
        SchoolYear year,
        Optional<Plan> plan,
        List<Term> terms,
        List<Day> days,
        List<Visit> visits,
        List<Request> requests,
        List<Leader> leaders,
        List<Redeployment> redeployments) {
    public SchoolSupport {
        terms = List.copyOf(terms);
        days = List.copyOf(days);
        visits = List.copyOf(visits);
        requests = List.copyOf(requests);
        leaders = List.copyOf(leaders);
        redeployments = List.copyOf(redeployments);
    }

    /** What was agreed for the year. */
    public record Plan(
            ItemId plan,
            SchoolYear year,
            String band,
            Optional<Integer> daysATerm,
            Note support,
            LocalDate effectiveOn,
            Decided decided,
            String event) {}

    /**
     * One term in days of support.
     *
     * @param entitled what the bands of the term promise together, to the nearest half day
     * @param bands how it comes about: a band held for part of the term counts in proportion to its school days
     * @param scheduled days planned and neither delivered nor cancelled
     * @param delivered days given of those that the band promises
     * @param beyond days given on top, on the school's request
     * @param by who gave, and will give, the days, by office
     */
    public record Term(
            TermName name,
            LocalDate firstDay,
            LocalDate lastDay,
            BigDecimal entitled,
            List<Share> bands,
            BigDecimal scheduled,
            BigDecimal delivered,
            BigDecimal cancelled,
            BigDecimal beyond,
            List<ByOffice> by) {
        public Term {
            bands = List.copyOf(bands);
            by = List.copyOf(by);
        }
    }

    /**
     * What one band contributes to a term's entitlement.
     *
     * @param daysATerm what it promises for a whole term; absent where it counts no days
     * @param schoolDays on how many school days of the term the school was in it
     * @param ofSchoolDays how many school days the term has
     * @param days its share, before the term's sum is rounded
     * @param assumed whether the strategy leaves the days open and the trust filled them in
     */
    public record Share(
            String band,
            String edition,
            Optional<Integer> daysATerm,
            int schoolDays,
            int ofSchoolDays,
            BigDecimal days,
            boolean assumed) {}

    /** What people in an office give in a term, days beyond the entitlement included. */
    public record ByOffice(Office office, BigDecimal scheduled, BigDecimal delivered) {}

    /** How far a support day has come. */
    public enum Status {
        SCHEDULED,
        DELIVERED,
        CANCELLED
    }

    /**
     * One support day.
     *
     * @param purpose what it is for
     * @param outcome what was done, or why it was cancelled
     */
    public record Day(
            ItemId day,
            LocalDate scheduledFor,
            Optional<LocalDate> deliveredOn,
            Length length,
            Supporter by,
            Status status,
            Note purpose,
            Optional<Note> outcome,
            Optional<ItemId> request,
            String event) {}

    /** One support visit. */
    public record Visit(ItemId visit, LocalDate visitedOn, List<Supporter> by, Note done, String event) {
        public Visit {
            by = List.copyOf(by);
        }
    }

    /** How far a request has come. */
    public enum Asked {
        REQUESTED,
        AGREED,
        DECLINED,
        DELIVERED
    }

    /**
     * Support that the school asked for.
     *
     * @param daysAgreed how many days were agreed
     * @param decided who agreed or declined, when and why
     */
    public record Request(
            ItemId request,
            Note need,
            LocalDate requestedOn,
            Asked status,
            Optional<BigDecimal> days,
            Optional<BigDecimal> daysAgreed,
            Optional<Decided> decided,
            Optional<LocalDate> deliveredOn,
            String event) {}

    /** An executive leader whom the Board appointed. */
    public record Leader(
            ItemId appointment,
            ActorId leader,
            LocalDate from,
            Optional<LocalDate> until,
            Decided decided,
            String event) {}

    /** Staff moved to the school. */
    public record Redeployment(
            ItemId redeployment,
            Note posts,
            List<SchoolId> from,
            LocalDate effectiveOn,
            Decided decided,
            String event) {
        public Redeployment {
            from = List.copyOf(from);
        }
    }
}
