package org.milepost.standalone.importing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.milepost.api.Urn;
import org.milepost.standalone.importing.MembershipRow.TrustType;

/**
 * Reads which establishment belongs to which group, from the register of schools. Only trusts of academies are
 * membership: a school stands in several groups at once, most often under a sponsor beside its trust.
 */
final class MembershipReader implements LineReading<MembershipRow> {
    private static final Column GROUP_UID = Column.needed("the group's UID", "Group UID", "UID");
    private static final Column GROUP_NAME = Column.needed("the group's name", "Group Name");
    private static final Column GROUP_TYPE = Column.needed("the group's type", "Group Type", "Group Type (name)");
    private static final Column CLOSED = Column.optional("the day the group closed", "Closed Date");
    private static final Column JOINED = Column.needed("the joined date", "Joined date");
    private static final Column SCHOOL = Column.needed("the establishment's name", "EstablishmentName");
    private static final Column PHASE =
            Column.optional("the phase of education", "PhaseOfEducation (name)", "PhaseOfEducation");
    private static final Shape SHAPE = Shape.of(
            "links of establishments to groups (gias-links)",
            TableRows.URN,
            GROUP_UID,
            GROUP_NAME,
            GROUP_TYPE,
            CLOSED,
            JOINED,
            SCHOOL,
            PHASE);

    /** What the register writes where nobody knows the day. */
    private static final LocalDate UNKNOWN_DAY = LocalDate.of(1900, 1, 1);

    private record Key(Urn urn, int group, Optional<LocalDate> joinedOn) {}

    static Stream<ImportLine<MembershipRow>> read(ImportSource source, Progress progress) {
        return Table.read(source, progress, SHAPE, opened -> new MembershipReader());
    }

    @Override
    public void line(Fields fields, Findings<MembershipRow> findings) {
        Optional<TrustType> type = trustType(fields.someText(GROUP_TYPE));
        if (type.isEmpty()) {
            findings.passedOver(fields.line(), "the group is no trust of academies");
            return;
        }
        Optional<LocalDate> joined = fields.optionalDate(JOINED).filter(day -> !day.equals(UNKNOWN_DAY));
        MembershipRow row = new MembershipRow(
                fields.urn(TableRows.URN),
                fields.identifier(GROUP_UID),
                fields.someText(GROUP_NAME),
                type.get(),
                joined,
                fields.optionalDate(CLOSED),
                fields.someText(SCHOOL),
                fields.optionalText(PHASE).filter(phase -> !phase.equals("Not applicable")));
        boolean told = findings.row(fields.line(), new Key(row.urn(), row.groupUid(), joined), row);
        if (told && joined.isEmpty()) {
            findings.warned(fields.line(), "the register does not know the day on which the school joined");
        }
    }

    private static Optional<TrustType> trustType(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "multi-academy trust" -> Optional.of(TrustType.MULTI_ACADEMY_TRUST);
            case "single-academy trust" -> Optional.of(TrustType.SINGLE_ACADEMY_TRUST);
            default -> Optional.empty();
        };
    }
}
