package org.milepost.standalone;

import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OTHER_CEO;
import static org.milepost.api.examples.Oakfield.SI_LEAD;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ItemId;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.Urn;
import org.milepost.api.phase.PhaseCommand.ApprovePlacement;
import org.milepost.api.phase.PhaseCommand.DeclinePlacement;
import org.milepost.api.phase.PhaseCommand.RetractPlacement;
import org.milepost.api.school.IdentityCommand.ChangeUrn;
import org.milepost.api.school.IdentityCommand.CloseSchool;
import org.milepost.api.school.IdentityCommand.JoinTrust;
import org.milepost.api.school.IdentityCommand.LeaveTrust;
import org.milepost.api.school.IdentityCommand.RecordPredecessor;
import org.milepost.api.school.IdentityCommand.RenameSchool;
import org.milepost.edge.messages.Asker;
import org.milepost.query.Streams;

/**
 * A lopsided history: one school with much of everything, one with hardly anything, one that has closed. What is counted
 * twice does not cancel out: more goes up than comes down.
 */
final class History {
    static final SchoolId ALDER = new SchoolId("alder");
    static final SchoolId BIRCH = new SchoolId("birch");
    static final SchoolId CEDAR = new SchoolId("cedar");
    static final List<SchoolId> SCHOOLS = List.of(ALDER, BIRCH, CEDAR);

    private static final int PLACEMENTS = 40;

    private History() {}

    /** Makes it happen, in a trust that has been founded with these schools. */
    static void happen(Asker asker) {
        for (int i = 0; i < PLACEMENTS; i++) {
            String band = i % 3 == 0 ? "IMPROVE_1" : "REPAIR_1";
            Meadow.tell(asker, CEO, Meadow.placing(ALDER, "direct-" + i, band, Meadow.BEGINNING.plusWeeks(i)));
            if (i % 4 == 0) {
                Meadow.tell(asker, SI_LEAD, Meadow.proposing(ALDER, "proposed-" + i, "IMPROVE_2"));
            }
            if (i % 8 == 0) {
                Meadow.tell(
                        asker,
                        OTHER_CEO,
                        new ApprovePlacement(
                                ALDER,
                                new ItemId("proposed-" + i),
                                Meadow.SEP_8,
                                Optional.empty(),
                                BECAUSE,
                                List.of(),
                                Optional.empty()));
            } else if (i % 12 == 4) {
                Meadow.tell(
                        asker,
                        OTHER_CEO,
                        new DeclinePlacement(
                                ALDER, new ItemId("proposed-" + i), Meadow.SEP_8, BECAUSE, Optional.empty()));
            }
            if (i % 10 == 9) {
                Meadow.tell(
                        asker,
                        CEO,
                        new RetractPlacement(
                                ALDER, new ItemId("direct-" + i), Meadow.SEP_8, BECAUSE, Optional.empty()));
            }
            if (i % 7 == 0) {
                Meadow.tell(
                        asker,
                        ADMINISTRATOR,
                        new RenameSchool(ALDER, "Alder " + i, Meadow.BEGINNING.plusWeeks(i), Optional.empty()));
            }
        }
        Meadow.tell(
                asker,
                ADMINISTRATOR,
                new RecordPredecessor(
                        BIRCH, new Urn("100010"), Optional.of("Birch Infants"), Meadow.BEGINNING, Optional.empty()));
        Meadow.tell(asker, ADMINISTRATOR, new ChangeUrn(BIRCH, new Urn("100011"), Meadow.SEP_8, Optional.empty()));
        Meadow.tell(asker, CEO, Meadow.placing(BIRCH, "only", "IMPROVE_1", Meadow.SEP_8));
        Meadow.tell(asker, ADMINISTRATOR, new LeaveTrust(CEDAR, Meadow.SEP_8, Optional.empty()));
        Meadow.tell(asker, ADMINISTRATOR, new JoinTrust(CEDAR, MEADOW, Meadow.SEP_8.plusDays(1), Optional.empty()));
        Meadow.tell(asker, ADMINISTRATOR, new CloseSchool(CEDAR, Meadow.SEP_8.plusDays(2), Optional.empty()));
    }

    /** Everything recorded on these schools and their trust, in the order of recording. */
    static List<RecordedEvent> recorded(Streams streams) {
        List<RecordedEvent> all = new ArrayList<>(streams.whole(MEADOW));
        SCHOOLS.forEach(school -> all.addAll(streams.whole(school)));
        all.sort(java.util.Comparator.comparing(RecordedEvent::recordedAt));
        return all;
    }
}
