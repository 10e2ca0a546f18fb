package org.milepost.api.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.SchoolId;
import org.milepost.api.review.Subject;

/**
 * That a person holds an office: from a day, perhaps until a day, for all schools of the trust or for named ones, for all of
 * the office's work or for subjects or reviews of it.
 *
 * @param grant the id of the grant
 * @param schools the schools it is held at; empty means all of the trust's
 * @param subjects the subjects it is held for; empty means all
 * @param reviews the reviews it is held for, and then for nothing else; empty means all of the office's work
 * @param seat the particular seat in a body, where it is one
 * @param until the last day, where one is set
 * @param delegatedFrom the grant of which this is a delegation, where it is one
 */
public record Holding(
        ItemId grant,
        ActorId person,
        Office office,
        Set<SchoolId> schools,
        Set<Subject> subjects,
        Set<ItemId> reviews,
        Optional<Seat> seat,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<ItemId> delegatedFrom) {
    public Holding {
        schools = Set.copyOf(schools);
        subjects = Set.copyOf(subjects);
        reviews = Set.copyOf(reviews);
    }

    /** Whether the office is held on that day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether the office reaches that school. */
    public boolean covers(SchoolId school) {
        return schools.isEmpty() || schools.contains(school);
    }

    /** Whether the office is for what is about that: what looks at no subject in particular is for every subject's. */
    public boolean isFor(Concern concern) {
        boolean ofReview =
                reviews.isEmpty() || concern.review().filter(reviews::contains).isPresent();
        boolean ofSubject = subjects.isEmpty()
                || concern.subjects().isEmpty()
                || concern.subjects().stream().anyMatch(subjects::contains);
        return ofReview && ofSubject;
    }

    /** Whether the office is for single reviews only, and so opens nothing else of the school's record. */
    public boolean isForReviewsOnly() {
        return !reviews.isEmpty();
    }

    /** The same, held no longer than the day before. */
    public Holding endedOn(LocalDate firstDayWithout) {
        LocalDate last = firstDayWithout.minusDays(1);
        return new Holding(
                grant,
                person,
                office,
                schools,
                subjects,
                reviews,
                seat,
                from,
                Optional.of(until.filter(last::isAfter).orElse(last)),
                delegatedFrom);
    }
}
