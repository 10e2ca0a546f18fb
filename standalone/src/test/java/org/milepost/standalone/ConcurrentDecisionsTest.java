package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.BOARD_MEMBER;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OTHER_CEO;
import static org.milepost.api.examples.Oakfield.SI_LEAD;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.Note;
import org.milepost.api.Receipt;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;
import org.milepost.api.phase.PhaseCommand.ApprovePlacement;
import org.milepost.api.phase.PhaseCommand.DeclinePlacement;
import org.milepost.api.phase.PhaseCommand.RetractPlacement;
import org.milepost.api.rap.Objective;
import org.milepost.api.rap.RapCommand;
import org.milepost.api.rap.RapCommand.ApproveRap;
import org.milepost.api.rap.RapCommand.EditRap;
import org.milepost.api.rap.RapCommand.ProposeRap;
import org.milepost.api.rap.RapCommand.ReturnRap;
import org.milepost.api.rap.RapCommand.SubmitRap;
import org.milepost.api.rap.RapContent;
import org.milepost.standalone.store.DataFolder;
import org.milepost.standalone.store.StoredEvent;
import org.milepost.standalone.store.StoredEvents;

/** Eight people decide about the same proposal in the same moment, over and over: it is decided once. */
class ConcurrentDecisionsTest {
    private static final int ROUNDS = 1_000;
    private static final int RAP_ROUNDS = 250;
    private static final List<SchoolId> SCHOOLS =
            IntStream.range(0, 40).mapToObj(i -> new SchoolId("school-" + i)).toList();
    private static final Optional<Minute> MINUTED = Optional.of(Meadow.MINUTE);
    private static final RapContent READING = new RapContent(
            new Note("Reading"),
            List.of(new Objective(
                    new ItemId("reading"),
                    BECAUSE,
                    List.of(new Note("Logs are kept.")),
                    Office.HEADTEACHER,
                    Meadow.SEP_8.plusWeeks(20))),
            List.of());

    @TempDir
    Path path;

    /** What one of the eight does. */
    private record Move(ActorId actor, SchoolCommand command) {}

    @Test
    void a_proposed_placement_is_decided_once_whoever_comes_at_the_same_time() throws Exception {
        try (DataFolder folder = DataFolder.openForServing(path);
                Writer writer = Writer.open(folder, Clock.systemUTC(), Meadow.INSTALLATION);
                ExecutorService people = Executors.newFixedThreadPool(8)) {
            Meadow.found(writer.asker(), SCHOOLS);
            long before = writer.stored().count();
            Map<String, Integer> outcomes = new ConcurrentHashMap<>();
            int accepted = 0;
            for (int round = 0; round < ROUNDS; round++) {
                SchoolId school = SCHOOLS.get(round % SCHOOLS.size());
                String placement = "round-" + round;
                Meadow.tell(writer.asker(), SI_LEAD, Meadow.proposing(school, placement, "IMPROVE_1"));
                List<String> recorded = allAtOnce(writer, people, placement, moves(school, new ItemId(placement)));
                accepted += recorded.size();
                outcomes.merge(String.join(" then ", recorded), 1, Integer::sum);
            }
            System.out.println("a thousand contested proposals: " + outcomes);
            assertThat(outcomes.keySet())
                    .isSubsetOf(
                            "phase.placement-declined", "phase.placed", "phase.placed then phase.placement-retracted");
            assertThat(writer.stored().count()).isEqualTo(before + ROUNDS + accepted);
            assertWithoutGaps(writer.stored());
        }
    }

    @Test
    void a_submitted_rap_is_approved_or_goes_back_but_never_both() throws Exception {
        try (DataFolder folder = DataFolder.openForServing(path);
                Writer writer = Writer.open(folder, Clock.systemUTC(), Meadow.INSTALLATION);
                ExecutorService people = Executors.newFixedThreadPool(8)) {
            Meadow.found(writer.asker(), SCHOOLS);
            Meadow.grant(writer.asker(), HEAD, Office.HEADTEACHER, SCHOOLS.toArray(SchoolId[]::new));
            SCHOOLS.forEach(school ->
                    Meadow.tell(writer.asker(), CEO, Meadow.placing(school, "placed", "REPAIR_1", Meadow.SEP_8)));
            Map<String, Integer> outcomes = new ConcurrentHashMap<>();
            for (int round = 0; round < RAP_ROUNDS; round++) {
                SchoolId school = SCHOOLS.get(round % SCHOOLS.size());
                ItemId rap = new ItemId("rap-" + round);
                Meadow.tell(writer.asker(), HEAD, propose(school, rap));
                Meadow.tell(writer.asker(), HEAD, new SubmitRap(school, rap, Meadow.SEP_8));
                List<String> recorded = allAtOnce(writer, people, rap.value(), rapMoves(school, rap));
                outcomes.merge(String.join(" then ", recorded), 1, Integer::sum);
            }
            System.out.println("contested RAPs: " + outcomes);
            assertThat(outcomes.keySet())
                    .isSubsetOf(
                            "rap.approved",
                            "rap.returned",
                            "rap.edited",
                            "rap.returned then rap.edited",
                            "rap.edited then rap.returned");
            assertWithoutGaps(writer.stored());
        }
    }

    private static List<Move> rapMoves(SchoolId school, ItemId rap) {
        ReturnRap returned = new ReturnRap(school, rap, Meadow.SEP_8, BECAUSE, Optional.empty());
        ReturnRap returnedByBoard = new ReturnRap(school, rap, Meadow.SEP_8, BECAUSE, MINUTED);
        EditRap edited =
                new EditRap(school, rap, 1, new Note("Reading again"), READING.objectives(), List.of(), Meadow.SEP_8);
        return List.of(
                new Move(CEO, approve(school, rap)),
                new Move(OTHER_CEO, approve(school, rap)),
                new Move(CEO, approve(school, rap)),
                new Move(CEO, returned),
                new Move(OTHER_CEO, returned),
                new Move(CLERK, returnedByBoard),
                new Move(HEAD, edited),
                new Move(HEAD, edited));
    }

    private static ProposeRap propose(SchoolId school, ItemId rap) {
        return new ProposeRap(school, rap, READING.title(), READING.objectives(), List.of(), Meadow.SEP_8);
    }

    private static ApproveRap approve(SchoolId school, ItemId rap) {
        return new ApproveRap(
                school, rap, READING.hash(), Meadow.SEP_8, Optional.empty(), BECAUSE, List.of(), Optional.empty());
    }

    private static List<Move> moves(SchoolId school, ItemId placement) {
        return List.of(
                new Move(CEO, approve(school, placement, Optional.empty())),
                new Move(OTHER_CEO, approve(school, placement, Optional.empty())),
                new Move(BOARD_MEMBER, approve(school, placement, MINUTED)),
                new Move(CLERK, approve(school, placement, MINUTED)),
                new Move(CEO, decline(school, placement, Optional.empty())),
                new Move(BOARD_MEMBER, decline(school, placement, MINUTED)),
                new Move(OTHER_CEO, retract(school, placement, Optional.empty())),
                new Move(CLERK, retract(school, placement, MINUTED)));
    }

    /** What was recorded, in the order of the record. Whoever is refused is refused by a rule: a fault fails the test. */
    private static List<String> allAtOnce(Writer writer, ExecutorService people, String round, List<Move> moves)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(moves.size());
        List<Future<Optional<Receipt>>> made = new ArrayList<>();
        for (int who = 0; who < moves.size(); who++) {
            Move move = moves.get(who);
            String commandId = round + "-" + who;
            made.add(people.submit(() -> {
                start.await();
                try {
                    return Optional.of(Meadow.tell(writer.asker(), move.actor(), commandId, move.command()));
                } catch (Rejected e) {
                    assertThat(e.rejection().kind()).isEqualTo(Rejection.Kind.RULE);
                    assertThat(e.rejection().code())
                            .startsWith(move.command() instanceof RapCommand ? "rap." : "phase.");
                    return Optional.empty();
                }
            }));
        }
        List<Receipt.Entry> recorded = new ArrayList<>();
        for (Future<Optional<Receipt>> one : made) {
            one.get().ifPresent(receipt -> recorded.addAll(receipt.events()));
        }
        return recorded.stream()
                .sorted(java.util.Comparator.comparingLong(Receipt.Entry::sequence))
                .map(Receipt.Entry::type)
                .toList();
    }

    private static void assertWithoutGaps(StoredEvents stored) {
        Map<String, Long> heads = new HashMap<>();
        try (StoredEvents.Rows rows = stored.after(0)) {
            while (rows.hasNext()) {
                StoredEvent row = rows.next();
                assertThat(row.sequence()).isEqualTo(heads.getOrDefault(row.stream(), -1L) + 1);
                heads.put(row.stream(), row.sequence());
            }
        }
    }

    private static ApprovePlacement approve(SchoolId school, ItemId placement, Optional<Minute> minute) {
        return new ApprovePlacement(school, placement, Meadow.SEP_8, Optional.empty(), BECAUSE, List.of(), minute);
    }

    private static DeclinePlacement decline(SchoolId school, ItemId placement, Optional<Minute> minute) {
        return new DeclinePlacement(school, placement, Meadow.SEP_8, BECAUSE, minute);
    }

    private static RetractPlacement retract(SchoolId school, ItemId placement, Optional<Minute> minute) {
        return new RetractPlacement(school, placement, Meadow.SEP_8, BECAUSE, minute);
    }
}
