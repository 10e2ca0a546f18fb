package org.milepost.api.school;

import java.time.LocalDate;
import java.util.Optional;
import org.milepost.api.Dated;
import org.milepost.api.EventName;
import org.milepost.api.Evidence;
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.Urn;

/** Everything that can be recorded about a school's identity. */
public sealed interface IdentityEvent extends SchoolEvent, Dated {

    /** The school's record begins: its name and, where it has one, its URN, in its trust from the effective date. */
    @EventName("school.registered")
    record SchoolRegistered(
            SchoolId school,
            String name,
            Optional<Urn> urn,
            TrustId trust,
            LocalDate effectiveOn,
            Optional<Evidence> source)
            implements IdentityEvent {}

    /** The school is called something else from the effective date. */
    @EventName("school.renamed")
    record SchoolRenamed(SchoolId school, String name, LocalDate effectiveOn, Optional<Evidence> source)
            implements IdentityEvent {}

    /** The school has another URN from the effective date, as on conversion to an academy. */
    @EventName("school.urn-changed")
    record UrnChanged(SchoolId school, Urn urn, LocalDate effectiveOn, Optional<Evidence> source)
            implements IdentityEvent {}

    /**
     * An establishment that this school continues: its published results belong to this school's history under the URN of
     * their day. A school may continue several. The effective date is when this school took over.
     */
    @EventName("school.predecessor-recorded")
    record PredecessorRecorded(
            SchoolId school, Urn urn, Optional<String> name, LocalDate effectiveOn, Optional<Evidence> source)
            implements IdentityEvent {}

    /** The school belongs to the trust from the effective date. */
    @EventName("school.trust-joined")
    record TrustJoined(SchoolId school, TrustId trust, LocalDate effectiveOn, Optional<Evidence> source)
            implements IdentityEvent {}

    /** The effective date is the first day on which the school no longer belongs to the trust. */
    @EventName("school.trust-left")
    record TrustLeft(SchoolId school, TrustId trust, LocalDate effectiveOn, Optional<Evidence> source)
            implements IdentityEvent {}

    /** The school goes on as part of another from the effective date. */
    @EventName("school.merged")
    record SchoolMerged(SchoolId school, SchoolId into, LocalDate effectiveOn, Optional<Evidence> source)
            implements IdentityEvent {}

    /** The school is closed from the effective date. */
    @EventName("school.closed")
    record SchoolClosed(SchoolId school, LocalDate effectiveOn, Optional<Evidence> source) implements IdentityEvent {}
}
