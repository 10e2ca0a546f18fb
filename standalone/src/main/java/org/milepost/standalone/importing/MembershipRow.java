package org.milepost.standalone.importing;

import java.time.LocalDate;
import java.util.Optional;
import org.milepost.api.Urn;

/**
 * A school belongs to a trust since a date. The names are those of the day the file was made, not of the day of
 * joining: Castlecombe joined, and stands there as Elmstead Wood.
 *
 * @param joinedOn empty where the register has only its stand-in for "unknown", 1 January 1900
 * @param trustClosedOn the day the trust itself closed, if it did
 */
public record MembershipRow(
        Urn urn,
        int groupUid,
        String groupName,
        TrustType trustType,
        Optional<LocalDate> joinedOn,
        Optional<LocalDate> trustClosedOn,
        String establishmentName,
        Optional<String> phaseOfEducation)
        implements ImportedRow {

    /** The two kinds of group that are membership; sponsors, federations and centres are not. */
    public enum TrustType {
        MULTI_ACADEMY_TRUST,
        SINGLE_ACADEMY_TRUST
    }
}
