package org.milepost.api.school;

import java.time.LocalDate;
import java.util.Optional;
import org.milepost.api.Evidence;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.Urn;

/** What can be asked about a school's identity. */
public sealed interface IdentityCommand extends SchoolCommand {

    /** Begin a school's record, in a trust from a day on. */
    record RegisterSchool(
            SchoolId school,
            String name,
            Optional<Urn> urn,
            TrustId trust,
            LocalDate effectiveOn,
            Optional<Evidence> source)
            implements IdentityCommand {
        public RegisterSchool {
            SchoolName.check(name);
        }
    }

    /** Call the school something else from a day on. */
    record RenameSchool(SchoolId school, String name, LocalDate effectiveOn, Optional<Evidence> source)
            implements IdentityCommand {
        public RenameSchool {
            SchoolName.check(name);
        }
    }

    /** Give the school another URN from a day on. */
    record ChangeUrn(SchoolId school, Urn urn, LocalDate effectiveOn, Optional<Evidence> source)
            implements IdentityCommand {}

    /** Record an establishment that this school continues since a day. */
    record RecordPredecessor(
            SchoolId school, Urn urn, Optional<String> name, LocalDate effectiveOn, Optional<Evidence> source)
            implements IdentityCommand {
        public RecordPredecessor {
            name.ifPresent(SchoolName::check);
        }
    }

    /** Bring the school into a trust from a day on, after it left the one before. */
    record JoinTrust(SchoolId school, TrustId trust, LocalDate effectiveOn, Optional<Evidence> source)
            implements IdentityCommand {}

    /** Let the school leave its trust: the day named is the first outside it. */
    record LeaveTrust(SchoolId school, LocalDate effectiveOn, Optional<Evidence> source) implements IdentityCommand {}

    /** Let the school go on as part of another from a day on. */
    record MergeSchool(SchoolId school, SchoolId into, LocalDate effectiveOn, Optional<Evidence> source)
            implements IdentityCommand {}

    /** Close the school from a day on. */
    record CloseSchool(SchoolId school, LocalDate effectiveOn, Optional<Evidence> source) implements IdentityCommand {}
}
