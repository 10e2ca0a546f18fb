package org.milepost.standalone;

import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.CEO;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.milepost.api.ActorId;
import org.milepost.api.Receipt;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;
import org.milepost.api.school.IdentityCommand.RenameSchool;
import org.milepost.edge.messages.Asker;
import org.milepost.standalone.store.DataFolder;

/**
 * A bare writer in a process of its own, which sends itself commands until it is killed. It says on its output what it is
 * about to send ({@code ASK}) and what was answered ({@code ACK}); whoever kills it keeps the ledger.
 */
final class KilledWriter {
    static final List<SchoolId> SCHOOLS =
            List.of(new SchoolId("alder"), new SchoolId("birch"), new SchoolId("cedar"), new SchoolId("damson"));

    /** The end of each line it says: without it, the line was cut off. */
    static final String END = " .";

    private static final int IN_A_BATCH = 20;
    /** Nobody may have come to kill it. */
    private static final int ENOUGH = 50_000;

    private final Writer writer;
    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final String cycle;
    private int number;

    private KilledWriter(Writer writer, String cycle) {
        this.writer = writer;
        this.cycle = cycle;
    }

    /** The folder, the cycle's name, and {@code before-commit} for a writer that acknowledges too early. */
    public static void main(String[] args) throws Exception {
        boolean early = args.length > 2 && args[2].equals("before-commit");
        try (DataFolder folder = DataFolder.openForServing(Path.of(args[0]));
                Writer writer = Writer.open(folder, Clock.systemUTC(), Meadow.INSTALLATION)) {
            new KilledWriter(writer, args[1]).run(early);
        }
    }

    private void run(boolean early) throws Exception {
        while (number < ENOUGH && !out.checkError()) {
            if (early) {
                batchAcknowledgedEarly();
            } else if (number % 50 == 49) {
                batch();
            } else {
                String id = next();
                asked(id);
                answered(id, tell(writer.asker(), id));
            }
        }
    }

    /** Many commands as one durable whole: acknowledged when the whole is on disk. */
    private void batch() throws Exception {
        List<String> ids = IntStream.range(0, IN_A_BATCH).mapToObj(i -> next()).toList();
        ids.forEach(this::asked);
        List<Receipt> receipts = writer.appender().batch(() -> {
            List<Receipt> told = new ArrayList<>();
            for (String id : ids) {
                told.add(tell(writer.asker(), id));
            }
            return told;
        });
        for (int i = 0; i < ids.size(); i++) {
            answered(ids.get(i), receipts.get(i));
        }
    }

    /** What must never be: an answer before the commit. Here so that the test can be seen to notice. */
    private void batchAcknowledgedEarly() throws Exception {
        writer.appender().batch(() -> {
            for (int i = 0; i < IN_A_BATCH; i++) {
                String id = next();
                asked(id);
                answered(id, tell(writer.asker(), id));
            }
            return IN_A_BATCH;
        });
    }

    private void asked(String id) {
        out.println("ASK " + id + END);
    }

    private void answered(String id, Receipt receipt) {
        out.println("ACK " + id + " " + line(receipt) + END);
    }

    private String next() {
        return cycle + "-" + number++;
    }

    /** Sends the command of this id: the same id is always the same command. */
    static Receipt tell(Asker asker, String id) {
        int kind = Math.floorMod(id.hashCode(), 2 * SCHOOLS.size());
        SchoolId school = SCHOOLS.get(kind / 2);
        boolean renames = kind % 2 == 0;
        SchoolCommand command = renames
                ? new RenameSchool(school, "School " + id, Meadow.SEP_8, Optional.empty())
                : Meadow.placing(school, id, "IMPROVE_1", Meadow.SEP_8);
        ActorId actor = renames ? ADMINISTRATOR : CEO;
        return Meadow.tell(asker, actor, id, command);
    }

    /** An answer on one line: the stream, its sequence, and what was recorded where. */
    static String line(Receipt receipt) {
        return receipt.stream() + " " + receipt.sequence() + " "
                + receipt.events().stream()
                        .map(entry -> entry.id() + "@" + entry.sequence())
                        .collect(Collectors.joining(","));
    }
}
