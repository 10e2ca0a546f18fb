package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.OAKFIELD;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.Receipt;
import org.milepost.api.Urn;
import org.milepost.api.school.IdentityCommand.RecordPredecessor;
import org.milepost.standalone.RunningServer.Answer;
import org.milepost.standalone.store.Appender;
import org.milepost.standalone.store.StoredEvents;

/** The machine's clock is put on and set back while things are recorded and read. */
class ClockStepsIT {
    private static final int EACH = 4;
    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(61),
            Duration.ofSeconds(-61),
            Duration.ofHours(1),
            Duration.ofHours(-1),
            Duration.ofDays(-365),
            Duration.ofDays(365));
    /** Two seconds before the end of summer time, when 01:59:59 is followed by 01:00:00 in the schools' zone. */
    private static final Instant END_OF_SUMMER_TIME = Instant.parse("2027-10-31T00:59:58Z");
    /** And before its beginning. */
    private static final Instant SUMMER_TIME = Instant.parse("2028-03-26T00:59:58Z");

    @TempDir
    Path path;

    private int number;

    @Test
    void recorded_time_never_goes_back_and_nothing_is_skipped() {
        MovedClock clock = new MovedClock(Clock.systemUTC());
        List<Receipt.Entry> recorded = new ArrayList<>();
        try (RunningServer server = RunningServer.on(path, clock)) {
            Meadow.found(server.asker(), List.of(OAKFIELD));
            place(server, recorded);
            for (Duration step : STEPS) {
                clock.move(step);
                place(server, recorded);
            }
            for (Instant turn : List.of(END_OF_SUMMER_TIME, SUMMER_TIME)) {
                clock.set(turn);
                place(server, recorded);
                clock.set(turn.plusSeconds(4));
                place(server, recorded);
                clock.move(Duration.ofSeconds(-61));
                place(server, recorded);
            }
            assertAllThere(server, recorded);
        }
        // The record was last written in 2028; the machine starts again knowing better.
        try (RunningServer restarted = RunningServer.on(path, Clock.systemUTC())) {
            assertAllThere(restarted, recorded);
            place(restarted, recorded);
            assertAllThere(restarted, recorded);
        }
    }

    /** The same steps, by a clock that nobody holds: the check above finds it. */
    @Test
    void a_record_that_trusts_the_machines_clock_is_found_out() {
        MovedClock clock = new MovedClock(Clock.systemUTC());
        List<Long> times = new ArrayList<>(List.of(clock.millis()));
        for (Duration step : STEPS) {
            clock.move(step);
            times.add(clock.millis());
        }
        assertThat(goesBack(times)).isTrue();
    }

    private static boolean goesBack(List<Long> times) {
        return IntStream.range(1, times.size()).anyMatch(i -> times.get(i) < times.get(i - 1));
    }

    @Test
    void an_import_of_old_facts_beside_readers_is_seen_whole_or_not_at_all() throws Exception {
        try (RunningServer server = RunningServer.on(path);
                ExecutorService importer = Executors.newSingleThreadExecutor()) {
            Meadow.found(server.asker(), List.of(OAKFIELD));
            Appender appender = server.bean(Appender.class);
            CountDownLatch half = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            Future<Long> imported = importer.submit(() -> appender.batch(() -> {
                predecessor(server, "100001");
                half.countDown();
                assertThat(goOn.await(30, TimeUnit.SECONDS)).isTrue();
                return predecessor(server, "100002").sequence();
            }));
            half.await();
            Instant asked = Instant.now();
            // What is being recorded bears a time that has passed: as of now, the answer has to wait for it.
            Answer tooEarly = server.get(CEO, "/api/schools/oakfield?knownOn=" + asked);
            assertThat(tooEarly.code()).as(tooEarly.text()).isEqualTo("view.behind");
            assertThat(server.get(CEO, "/api/schools/oakfield").text()).doesNotContain("100001");
            goOn.countDown();
            long sequence = imported.get();

            String known =
                    server.get(CEO, "/api/schools/oakfield?knownOn=" + asked).text();
            assertThat(known).contains("100001");
            assertThat(server.get(CEO, "/api/schools/oakfield?atLeast=" + sequence)
                            .text())
                    .contains("100001", "100002");
            assertThat(server.get(CEO, "/api/schools/oakfield?knownOn=" + asked).text())
                    .isEqualTo(known);
        }
    }

    private static Receipt predecessor(RunningServer server, String urn) {
        return Meadow.tell(
                server.asker(),
                ADMINISTRATOR,
                new RecordPredecessor(OAKFIELD, new Urn(urn), Optional.empty(), Meadow.BEGINNING, Optional.empty()));
    }

    private void place(RunningServer server, List<Receipt.Entry> recorded) {
        for (int i = 0; i < EACH; i++) {
            recorded.addAll(Meadow.tell(
                            server.asker(),
                            CEO,
                            Meadow.placing(OAKFIELD, "step-" + number++, "IMPROVE_1", Meadow.SEP_8))
                    .events());
        }
    }

    private static void assertAllThere(RunningServer server, List<Receipt.Entry> recorded) {
        assertThat(recorded).isSortedAccordingTo(java.util.Comparator.comparing(Receipt.Entry::recordedAt));
        List<Long> times = new ArrayList<>();
        try (StoredEvents.Rows rows = server.bean(StoredEvents.class).after(0)) {
            while (rows.hasNext()) {
                times.add(rows.next().recordedAtMillis());
            }
        }
        assertThat(goesBack(times)).as("recorded time goes back").isFalse();
        long head = recorded.getLast().sequence();
        Answer school = server.get(CEO, "/api/schools/oakfield?on=2025-09-08&atLeast=" + head);
        assertThat(school.status()).as(school.text()).isEqualTo(200);
        List<String> shown = new ArrayList<>();
        school.json()
                .path("placements")
                .forEach(placement -> shown.add(placement.path("event").asString()));
        assertThat(shown)
                .containsExactlyElementsOf(
                        recorded.stream().map(Receipt.Entry::id).toList());
        assertThat(server.get(CEO, "/api/schools/oakfield/decisions")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(recorded.size());
    }
}
