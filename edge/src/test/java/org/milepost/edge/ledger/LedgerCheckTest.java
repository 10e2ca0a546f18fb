package org.milepost.edge.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.edge.ledger.LogsInMemory.MEADOW;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.milepost.api.ledger.Occasion;

/** A start compares the record with what is kept beside it: whatever was done to one event is found, and told to the event. */
class LedgerCheckTest {
    private static final Instant MARCH = Instant.parse("2026-03-12T17:00:00Z");
    private static final String ALDER = "school:alder";

    private final KeptInMemory keep = new KeptInMemory();
    private final LogsInMemory logs = new LogsInMemory();
    private final Map<String, List<Leaf>> record = logs.record;

    /** Three logs that were signed, grew on and were looked at again; a school that came after; and some events after that. */
    @BeforeEach
    void a_record() {
        Ledger ledger = new Ledger(logs, keep, Clock.fixed(MARCH, ZoneOffset.UTC));
        logs.grow("trust:meadow", 9);
        logs.grow(ALDER, 30);
        logs.grow("school:birch", 1);
        ledger.checkpoint(MEADOW, Occasion.MEETING);
        logs.grow(ALDER, 7);
        logs.grow("school:cedar", 4);
        ledger.seeAll();
        logs.grow(ALDER, 2);
    }

    @Test
    void a_record_that_only_grew_is_as_it_was() {
        assertThat(found()).isEmpty();
    }

    @Test
    void every_change_of_every_event_that_was_looked_at_is_found_and_told_to_the_event() {
        assertThat(unnoticed(new LedgerCheck(logs, keep)::all)).isEmpty();
    }

    /** The test above would notice a check that looks less closely. */
    @Test
    void a_check_that_only_counts_is_found_wanting() {
        assertThat(unnoticed(this::countedOnly)).hasSizeGreaterThan(50);
    }

    @Test
    void what_came_after_the_last_look_is_not_proven() {
        alder().set(38, LogsInMemory.leaf("another"));
        assertThat(found()).isEmpty();
    }

    @Test
    void whoever_makes_the_leaves_fit_too_is_found_by_the_checkpoint() {
        alder().set(17, LogsInMemory.leaf("another"));
        keep.seen(ALDER).set(17, LogsInMemory.leaf("another").hash());
        assertThat(found()).get().extracting(Difference::what).asString().contains("2026-03-12T17:00:00Z says");
    }

    @Test
    void whoever_makes_the_heads_fit_too_is_found_by_the_signature() {
        alder().set(17, LogsInMemory.leaf("another"));
        keep.seen(ALDER).set(17, LogsInMemory.leaf("another").hash());
        Checkpoint signed = keep.latest(MEADOW).orElseThrow();
        List<LogHead> heads = signed.logs().stream()
                .map(head -> new LogHead(
                        head.log(),
                        head.size(),
                        MerkleTree.root(Leaf.hashes(
                                record.getOrDefault(head.log(), List.of()).subList(0, (int) head.size())))))
                .toList();
        keep.checkpoints.set(0, new Checkpoint(MEADOW, signed.madeAt(), signed.occasion(), heads, signed.note()));
        assertThat(found()).get().extracting(Difference::what).asString().contains("not the one that was signed");
    }

    @Test
    void a_checkpoint_whose_key_is_gone_is_worth_nothing() {
        keep.keys.clear();
        assertThat(found()).isPresent();
    }

    private Optional<Difference> found() {
        return new LedgerCheck(logs, keep).all();
    }

    /** Every event that was looked at changed, dropped, moved and doubled, one after another: what a look does not place rightly. */
    private List<String> unnoticed(Look look) {
        List<String> unnoticed = new ArrayList<>();
        keep.leaves.forEach((log, seen) -> {
            List<Leaf> whole = record.getOrDefault(log, List.of());
            for (int i = 0; i < seen.size(); i++) {
                for (Edit edit : Edit.values()) {
                    List<Leaf> edited = new ArrayList<>(whole);
                    if (!edit.apply(edited, i)) {
                        continue;
                    }
                    record.put(log, edited);
                    boolean told = look.look()
                            .filter(difference -> difference.log().equals(log))
                            .isPresent();
                    boolean placed = told && look.look().orElseThrow().sequence() == i;
                    if (!placed) {
                        unnoticed.add(edit + " of event " + i + " of " + log);
                    }
                }
            }
            record.put(log, whole);
        });
        return unnoticed;
    }

    private enum Edit {
        CHANGE,
        DROP,
        SWAP,
        DOUBLE;

        boolean apply(List<Leaf> events, int at) {
            switch (this) {
                case CHANGE -> events.set(at, LogsInMemory.leaf("another"));
                case DROP -> events.remove(at);
                case SWAP -> {
                    if (at + 1 == events.size()) {
                        return false;
                    }
                    Collections.swap(events, at, at + 1);
                }
                case DOUBLE -> events.add(at, LogsInMemory.leaf("put in"));
            }
            return true;
        }
    }

    @FunctionalInterface
    private interface Look {
        Optional<Difference> look();
    }

    private Optional<Difference> countedOnly() {
        for (LogHead head : keep.latest(MEADOW).orElseThrow().logs()) {
            int now = record.getOrDefault(head.log(), List.of()).size();
            if (now < head.size()) {
                return Optional.of(new Difference(head.log(), now, "missing"));
            }
        }
        return Optional.empty();
    }

    private List<Leaf> alder() {
        return record.computeIfAbsent(ALDER, name -> new ArrayList<>());
    }
}
