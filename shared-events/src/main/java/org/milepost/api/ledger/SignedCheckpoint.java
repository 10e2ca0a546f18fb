package org.milepost.api.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a trust's record was at some moment, signed. The note's second line is the number of logs, its third the root of the tree
 * over their heads.
 *
 * @param note the note, as it is to be handed out and printed
 * @param size how many events the log asked about had; absent where the answer is about the trust as a whole
 * @param root the root over them
 * @param index the place of that log among the heads
 * @param path what leads from its head to the note's root
 * @param heads the heads of all logs, for those who may see them all
 */
public record SignedCheckpoint(
        Instant madeAt,
        Occasion occasion,
        String note,
        Optional<Long> size,
        Optional<String> root,
        Optional<Integer> index,
        List<String> path,
        List<Head> heads) {
    public SignedCheckpoint {
        path = List.copyOf(path);
        heads = List.copyOf(heads);
    }

    /** How far a log had come. */
    public record Head(String log, long size, String root) {}
}
