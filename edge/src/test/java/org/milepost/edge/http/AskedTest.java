package org.milepost.edge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.milepost.api.Rejected;

class AskedTest {
    private static final Instant NOW = Instant.parse("2026-01-05T08:00:06.426Z");

    @Test
    void a_clock_finer_than_the_records_may_ask_within_the_running_millisecond() {
        assertThat(asked("2026-01-05T08:00:06.426033839Z").asOf().knownOn())
                .contains(Instant.parse("2026-01-05T08:00:06.426033839Z"));
    }

    @Test
    void nobody_can_ask_as_of_the_next_millisecond() {
        assertThatThrownBy(() -> asked("2026-01-05T08:00:06.427Z").asOf())
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("lies in the future");
    }

    @Test
    void a_day_of_summer_ends_with_british_summer_time_and_today_ends_now() {
        assertThat(asked("2025-07-01").asOf().knownOn()).contains(Instant.parse("2025-07-01T22:59:59.999Z"));
        assertThat(asked("2026-01-05").asOf().knownOn()).contains(NOW);
    }

    private static Asked asked(String knownOn) {
        return new Asked(Map.of("knownOn", knownOn), Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
