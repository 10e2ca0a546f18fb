package org.milepost.api.trust;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.ActorId;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.New;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustCommand;
import org.milepost.api.TrustId;
import org.milepost.api.access.Office;
import org.milepost.api.access.Seat;
import org.milepost.api.calendar.SchoolException;
import org.milepost.api.calendar.TermDates;
import org.milepost.api.catalogue.KeyMetric;
import org.milepost.api.review.Subject;

/** What can be asked about how a trust works. */
public sealed interface TrustLifeCommand extends TrustCommand {

    /** Begin a trust's record. Only an administrator of the installation may. */
    record CreateTrust(TrustId trust, String name, Optional<String> groupUid, Optional<LocalDate> goLiveOn)
            implements TrustLifeCommand {
        public CreateTrust {
            if (name.isBlank() || name.length() > 200 || name.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("A trust's name has 1 to 200 characters on one line.");
            }
            if (groupUid.isPresent() && !groupUid.get().matches("[0-9]{1,10}")) {
                throw new IllegalArgumentException(
                        "A group UID is the number of the trust in the register of schools (GIAS).");
            }
        }
    }

    /**
     * Adopt a strategy edition from a day on.
     *
     * @param shipped the code of an edition that ships with Milepost, such as {@code 2025-26}; or else
     * @param yaml the edition file's text
     */
    record AdoptEdition(
            TrustId trust,
            Optional<String> shipped,
            Optional<String> yaml,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            Note reason,
            List<Evidence> evidence,
            Optional<Minute> minute)
            implements TrustLifeCommand {
        public AdoptEdition {
            evidence = List.copyOf(evidence);
            if (shipped.isPresent() == yaml.isPresent()) {
                throw new IllegalArgumentException(
                        "Name either an edition that ships with Milepost ('shipped') or the text of an edition file ('yaml').");
            }
        }
    }

    /** Set the dates of a school year for all schools. */
    record SetTermDates(TrustId trust, TermDates dates) implements TrustLifeCommand {}

    /** Say how one school's year differs from the trust's. */
    record SetSchoolCalendar(TrustId trust, SchoolException exception) implements TrustLifeCommand {}

    /**
     * Put a whole catalogue of key metrics in force.
     *
     * @param shipped the name of a catalogue that ships with Milepost, such as {@code primary}; or else
     * @param metrics the key metrics, in the order of the form
     */
    record AdoptCatalogue(
            TrustId trust,
            Optional<String> shipped,
            Optional<String> title,
            List<KeyMetric> metrics,
            LocalDate effectiveOn)
            implements TrustLifeCommand {
        public AdoptCatalogue {
            metrics = List.copyOf(metrics);
            if (shipped.isPresent() == !metrics.isEmpty()) {
                throw new IllegalArgumentException(
                        "Name either a catalogue that ships with Milepost ('shipped') or the 'metrics' of your own.");
            }
        }
    }

    /** Add one key metric to the catalogue, or redefine it. */
    record DefineKeyMetric(TrustId trust, KeyMetric metric, LocalDate effectiveOn) implements TrustLifeCommand {}

    /** Set the trust's first day in Milepost. */
    record SetGoLive(TrustId trust, LocalDate goLiveOn) implements TrustLifeCommand {}

    /**
     * Give a person an office, at all schools or at named ones, for all of its work or for subjects or reviews of it.
     *
     * @param subjects the subjects of the curriculum it is for; all if none is named
     * @param reviews the reviews it is for, and then for nothing else
     * @param seat the particular seat in a body
     * @param minute where the Board's decision is minuted, for an office that the Board gives
     */
    record GrantOffice(
            TrustId trust,
            @New ItemId grant,
            ActorId person,
            Office office,
            Set<SchoolId> schools,
            Set<Subject> subjects,
            Set<ItemId> reviews,
            Optional<Seat> seat,
            LocalDate effectiveOn,
            Optional<LocalDate> until,
            Optional<Minute> minute)
            implements TrustLifeCommand {
        public GrantOffice {
            schools = Set.copyOf(schools);
            subjects = Set.copyOf(subjects);
            reviews = Set.copyOf(reviews);
            String title = office.title().toLowerCase(java.util.Locale.UK);
            if (office.isOfSchool() && schools.isEmpty()) {
                throw new IllegalArgumentException(
                        "A " + title + " holds the office at a school: name it in 'schools'.");
            }
            if (!subjects.isEmpty() && !office.mayBeForSubjects()) {
                throw new IllegalArgumentException(
                        "This office is for all subjects: 'subjects' are for School Improvement Leads, SLIM leaders and Lead Practitioners.");
            }
            if (!reviews.isEmpty() && (!office.mayBeForReviews() || schools.size() != 1)) {
                throw new IllegalArgumentException(
                        "An office for single 'reviews' is one of those that review, at the one school in 'schools' that they belong to.");
            }
            if (seat.isPresent() && !office.isBody()) {
                throw new IllegalArgumentException("Only a body has a Chair: leave 'seat' away for this office.");
            }
            if (until.isPresent() && until.get().isBefore(effectiveOn)) {
                throw new IllegalArgumentException("The last day ('until') is not before the first ('effectiveOn').");
            }
        }

        /** An office for all of its work, given by somebody who needs no minute for it. */
        public GrantOffice(
                TrustId trust,
                ItemId grant,
                ActorId person,
                Office office,
                Set<SchoolId> schools,
                LocalDate effectiveOn,
                Optional<LocalDate> until) {
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
                    Optional.empty());
        }
    }

    /**
     * Let somebody stand in for the holder of an office until a day.
     *
     * @param of the grant of the office
     * @param until the last day
     * @param minute where the Board's decision is minuted, for an office that the Board gives
     */
    record DelegateOffice(
            TrustId trust,
            @New ItemId grant,
            ItemId of,
            ActorId person,
            LocalDate effectiveOn,
            LocalDate until,
            Note reason,
            Optional<Minute> minute)
            implements TrustLifeCommand {
        public DelegateOffice {
            if (until.isBefore(effectiveOn)) {
                throw new IllegalArgumentException("The last day ('until') is not before the first ('effectiveOn').");
            }
        }
    }

    /**
     * End an office: the day named is the first without it.
     *
     * @param minute where the Board's decision is minuted, for an office that the Board gives
     */
    record EndOffice(TrustId trust, ItemId grant, LocalDate effectiveOn, Note reason, Optional<Minute> minute)
            implements TrustLifeCommand {
        /** Ended by somebody who needs no minute for it. */
        public EndOffice(TrustId trust, ItemId grant, LocalDate effectiveOn, Note reason) {
            this(trust, grant, effectiveOn, reason, Optional.empty());
        }
    }
}
