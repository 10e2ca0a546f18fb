package org.milepost.standalone;

import static org.milepost.api.examples.Oakfield.ACC_MEMBER;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.AUDITOR;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.BOARD_MEMBER;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OTHER_CEO;
import static org.milepost.api.examples.Oakfield.SI_LEAD;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.ActorId;
import org.milepost.api.Command;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.Receipt;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;
import org.milepost.api.phase.PhaseCommand.PlaceSchool;
import org.milepost.api.phase.PhaseCommand.ProposePlacement;
import org.milepost.api.school.IdentityCommand.RegisterSchool;
import org.milepost.api.trust.TrustLifeCommand.AdoptCatalogue;
import org.milepost.api.trust.TrustLifeCommand.AdoptEdition;
import org.milepost.api.trust.TrustLifeCommand.CreateTrust;
import org.milepost.api.trust.TrustLifeCommand.GrantOffice;
import org.milepost.command.Installation;
import org.milepost.edge.access.Tokens;
import org.milepost.edge.messages.Asker;

/**
 * The Meadow trust, founded through real commands: somebody in every office, the strategy of 2025-26, and schools. The
 * machine's own time runs here, so what is decided lies safely before it.
 */
final class Meadow {
    static final Installation INSTALLATION = ADMINISTRATOR::equals;
    static final LocalDate BEGINNING = LocalDate.of(2016, 9, 1);
    static final LocalDate SEP_8 = LocalDate.of(2025, 9, 8);
    static final Minute MINUTE = new Minute(SEP_8, "Board 2025-09-08/3");

    private Meadow() {}

    static void found(Asker asker, List<SchoolId> schools) {
        tell(
                asker,
                ADMINISTRATOR,
                new CreateTrust(MEADOW, "Meadow Schools", Optional.of("9999"), Optional.of(LocalDate.of(2025, 9, 1))));
        grant(asker, CEO, Office.CEO);
        grant(asker, OTHER_CEO, Office.CEO);
        grant(asker, ACC_MEMBER, Office.ACC_MEMBER);
        grant(asker, CLERK, Office.CLERK);
        grant(asker, SI_LEAD, Office.SI_LEAD);
        grant(asker, AUDITOR, Office.AUDITOR);
        // The Board last: from its first member on, the CEO and the trustees are for the Board to approve.
        grant(asker, BOARD_MEMBER, Office.BOARD_MEMBER);
        tell(
                asker,
                CEO,
                new AdoptEdition(
                        MEADOW,
                        Optional.of("2025-26"),
                        Optional.empty(),
                        SEP_8,
                        BEGINNING,
                        BECAUSE,
                        List.of(),
                        Optional.empty()));
        tell(
                asker,
                ADMINISTRATOR,
                new AdoptCatalogue(MEADOW, Optional.of("primary"), Optional.empty(), List.of(), BEGINNING));
        schools.forEach(school -> tell(
                asker,
                ADMINISTRATOR,
                new RegisterSchool(
                        school, school.value() + " school", Optional.empty(), MEADOW, BEGINNING, Optional.empty())));
    }

    static void grant(Asker asker, ActorId person, Office office, SchoolId... schools) {
        tell(
                asker,
                ADMINISTRATOR,
                new GrantOffice(
                        MEADOW,
                        new ItemId(person.value() + "-grant"),
                        person,
                        office,
                        Set.of(schools),
                        BEGINNING,
                        Optional.empty()));
    }

    /** Sends a command that is like no other, under an id made from what it says. */
    static Receipt tell(Asker asker, ActorId actor, Command command) {
        return tell(asker, actor, Tokens.sha256(command.toString()), command);
    }

    static Receipt tell(Asker asker, ActorId actor, String commandId, Command command) {
        return asker.tell(command, actor, commandId, Tokens.sha256(command.toString()));
    }

    static PlaceSchool placing(SchoolId school, String placement, String band, LocalDate effectiveOn) {
        return new PlaceSchool(
                school, new ItemId(placement), band, SEP_8, effectiveOn, BECAUSE, List.of(), Optional.empty());
    }

    static ProposePlacement proposing(SchoolId school, String placement, String band) {
        return new ProposePlacement(school, new ItemId(placement), band, SEP_8, BECAUSE, List.of());
    }
}
