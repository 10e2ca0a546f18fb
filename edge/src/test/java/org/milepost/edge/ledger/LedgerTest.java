package org.milepost.edge.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.edge.ledger.LogsInMemory.MEADOW;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.milepost.api.ledger.Occasion;

/** A checkpoint is made for every day on which something was recorded, and for no other. */
class LedgerTest {
    private final LogsInMemory logs = new LogsInMemory();
    private final KeptInMemory keep = new KeptInMemory();

    @Test
    void a_day_on_which_something_was_recorded_gets_one_checkpoint() {
        logs.grow("trust:meadow", 3);
        at("2026-03-12T09:00:00Z").checkpointOfTheDay();
        assertThat(keep.checkpoints).as("the first").hasSize(1);
        logs.grow("school:alder", 2);
        at("2026-03-12T23:59:00Z").checkpointOfTheDay();
        assertThat(keep.checkpoints).as("the same day").hasSize(1);
        at("2026-03-13T00:01:00Z").checkpointOfTheDay();
        at("2026-03-13T00:11:00Z").checkpointOfTheDay();
        assertThat(keep.checkpoints).as("the day after").hasSize(2);
        at("2026-03-14T00:01:00Z").checkpointOfTheDay();
        assertThat(keep.checkpoints).as("nothing was recorded").hasSize(2);
        assertThat(keep.checkpoints).extracting(Checkpoint::occasion).containsOnly(Occasion.DAILY);
    }

    /** In summer a day in school begins an hour before the day in UTC. */
    @Test
    void a_day_is_a_day_in_school() {
        logs.grow("trust:meadow", 3);
        at("2026-07-01T22:59:00Z").checkpointOfTheDay();
        logs.grow("trust:meadow", 1);
        at("2026-07-01T23:01:00Z").checkpointOfTheDay();
        assertThat(keep.checkpoints).hasSize(2);
    }

    @Test
    void what_was_signed_is_one_key_for_good() {
        logs.grow("trust:meadow", 3);
        String key = at("2026-03-12T09:00:00Z").key(MEADOW).publicKey();
        assertThat(at("2026-03-13T09:00:00Z").key(MEADOW).publicKey()).isEqualTo(key);
        assertThat(key).startsWith("milepost/meadow+");
    }

    private Ledger at(String instant) {
        return new Ledger(logs, keep, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }
}
