package org.milepost.api.trust;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.milepost.api.ActorId;
import org.milepost.api.Dated;
import org.milepost.api.Decided;
import org.milepost.api.Decision;
import org.milepost.api.EventName;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustEvent;
import org.milepost.api.TrustId;
import org.milepost.api.access.Office;
import org.milepost.api.access.Seat;
import org.milepost.api.calendar.SchoolException;
import org.milepost.api.calendar.TermDates;
import org.milepost.api.catalogue.KeyMetric;
import org.milepost.api.catalogue.MetricCatalogue;
import org.milepost.api.review.Subject;
import org.milepost.api.strategy.StrategyEdition;

/** Everything that can be recorded about how a trust works. */
public sealed interface TrustLifeEvent extends TrustEvent {

    /** The trust's record begins. Whoever created it is its first administrator. */
    @EventName("trust.created")
    record TrustCreated(
            TrustId trust, String name, Optional<String> groupUid, ActorId administrator, Optional<LocalDate> goLiveOn)
            implements TrustLifeEvent {}

    /** The strategy edition in force from the effective date; what was decided before stays judged by the one before. */
    @EventName("trust.edition-adopted")
    record EditionAdopted(TrustId trust, StrategyEdition edition, LocalDate effectiveOn, Decided decided)
            implements TrustLifeEvent, Decision {}

    /** The dates of a school year for all schools, replacing any dates of that year set before. */
    @EventName("trust.term-dates-set")
    record TermDatesSet(TrustId trust, TermDates dates) implements TrustLifeEvent {}

    /** How one school's year differs from the trust's, replacing what was said of that school and year before. */
    @EventName("trust.school-calendar-set")
    record SchoolCalendarSet(TrustId trust, SchoolException exception) implements TrustLifeEvent {}

    /** The whole catalogue of key metrics in force from the effective date. */
    @EventName("trust.catalogue-adopted")
    record CatalogueAdopted(TrustId trust, MetricCatalogue catalogue, LocalDate effectiveOn)
            implements TrustLifeEvent, Dated {}

    /** One key metric added to the catalogue, or redefined, from the effective date. */
    @EventName("trust.key-metric-defined")
    record KeyMetricDefined(TrustId trust, KeyMetric metric, LocalDate effectiveOn) implements TrustLifeEvent, Dated {}

    /** The trust's first day in Milepost: only decisions of before it may be entered from records. */
    @EventName(value = "trust.go-live-set", revision = 2)
    record GoLiveSet(TrustId trust, LocalDate effectiveOn) implements TrustLifeEvent, Dated {}

    /**
     * A person holds an office from the effective date.
     *
     * @param schools the schools it is held at; empty means all of the trust's
     * @param subjects the subjects of the curriculum it is held for; empty means all
     * @param reviews the reviews it is held for, and then for nothing else; empty means all of the office's work
     * @param seat the particular seat in a body, where it is one
     * @param until the last day, where one is set
     * @param founding whether it was granted before there was a Board member who could have approved it
     * @param minute where the Board's decision is minuted, where the Board gave it
     */
    @EventName("trust.office-granted")
    record OfficeGranted(
            TrustId trust,
            ItemId grant,
            ActorId person,
            Office office,
            Set<SchoolId> schools,
            Set<Subject> subjects,
            Set<ItemId> reviews,
            Optional<Seat> seat,
            LocalDate effectiveOn,
            Optional<LocalDate> until,
            boolean founding,
            Optional<Minute> minute)
            implements TrustLifeEvent, Dated {
        public OfficeGranted {
            schools = sorted(schools, Comparator.naturalOrder());
            subjects = sorted(subjects, Comparator.comparing(Subject::name));
            reviews = sorted(reviews, Comparator.comparing(ItemId::value));
        }

        /** An office for all of its work, and no particular seat. */
        public OfficeGranted(
                TrustId trust,
                ItemId grant,
                ActorId person,
                Office office,
                Set<SchoolId> schools,
                LocalDate effectiveOn,
                Optional<LocalDate> until,
                boolean founding) {
            this(
                    trust,
                    grant,
                    person,
                    office,
                    schools,
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    effectiveOn,
                    until,
                    founding,
                    Optional.empty());
        }

        private static <T> Set<T> sorted(@Nullable Set<T> items, Comparator<? super T> order) {
            TreeSet<T> sorted = new TreeSet<>(order);
            sorted.addAll(Objects.requireNonNullElse(items, Set.of()));
            return Collections.unmodifiableSortedSet(sorted);
        }
    }

    /**
     * Somebody stands in for the holder of an office, for as long as that person holds it and at the latest until the last day.
     *
     * @param of the grant of the office
     * @param until the last day
     * @param minute where the Board's decision is minuted, where the Board agreed to it
     */
    @EventName("trust.office-delegated")
    record OfficeDelegated(
            TrustId trust,
            ItemId grant,
            ItemId of,
            ActorId person,
            Office office,
            LocalDate effectiveOn,
            LocalDate until,
            Note reason,
            Optional<Minute> minute)
            implements TrustLifeEvent, Dated {}

    /**
     * An office is held no longer; the effective date is the first day without it. Delegations of it end with it.
     *
     * @param minute where the Board's decision is minuted, where the Board ended it
     */
    @EventName("trust.office-ended")
    record OfficeEnded(TrustId trust, ItemId grant, LocalDate effectiveOn, Note reason, Optional<Minute> minute)
            implements TrustLifeEvent, Dated {
        /** Ended by somebody who needs no minute for it. */
        public OfficeEnded(TrustId trust, ItemId grant, LocalDate effectiveOn, Note reason) {
            this(trust, grant, effectiveOn, reason, Optional.empty());
        }
    }
}
