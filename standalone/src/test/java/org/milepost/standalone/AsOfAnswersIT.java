package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ItemId;
import org.milepost.api.SchoolId;
import org.milepost.api.phase.PhaseCommand.RetractPlacement;
import org.milepost.api.school.IdentityCommand.RegisterSchool;
import org.milepost.api.school.IdentityCommand.RenameSchool;
import org.milepost.standalone.RunningServer.Answer;
import org.milepost.standalone.store.Appender;

/** What was known on a date about a date: asked again, years of record later, it is the same to the byte. */
class AsOfAnswersIT {
    private static final int LATER_EVENTS = 10_000;
    private static final List<String> PATHS = List.of(
            "/api/schools/oakfield",
            "/api/schools/oakfield/timeline",
            "/api/schools/oakfield/decisions",
            "/api/trusts/meadow",
            "/api/trusts/meadow/phase-board",
            "/api/trusts/meadow/decisions");
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2016, 9, 1), LocalDate.of(2025, 9, 8), LocalDate.of(2026, 1, 12), LocalDate.of(2030, 1, 1));
    private static final Instant BEGINNING = Instant.parse("2026-01-05T08:00:00Z");

    @TempDir
    Path path;

    private final MovedClock clock = new MovedClock(Clock.systemUTC());

    @SuppressWarnings("NullAway.Init") // made before each test
    private RunningServer server;

    @BeforeEach
    void begin() {
        clock.set(BEGINNING);
        server = RunningServer.on(path, clock);
        Meadow.found(server.asker(), List.of(OAKFIELD));
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void the_same_question_gets_the_same_bytes_whatever_is_recorded_later() throws Exception {
        Instant founded = clock.instant();
        clock.move(Duration.ofDays(7));
        place("first", "IMPROVE_1", Meadow.SEP_8);
        place("second", "REPAIR_1", LocalDate.of(2026, 1, 12));
        Instant placed = clock.instant().plusMillis(5);
        clock.move(Duration.ofDays(7));
        retract("second");
        place("third", "IMPROVE_2", LocalDate.of(2026, 1, 12));
        clock.move(Duration.ofSeconds(1));
        Instant retracted = clock.instant();

        Map<String, String> before = new LinkedHashMap<>();
        for (String path : PATHS) {
            for (LocalDate on : DAYS) {
                for (Instant knownOn : List.of(founded, placed, retracted)) {
                    String question = path + "?on=" + on + "&knownOn=" + knownOn;
                    Answer answer = server.get(CEO, question);
                    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                    before.put(question, answer.text());
                }
            }
        }
        assertThat(before.values().stream().distinct().count()).isGreaterThan(before.size() / 2);

        muchMore();

        before.forEach((question, answer) ->
                assertThat(server.get(CEO, question).text()).as(question).isEqualTo(answer));
    }

    @Test
    void what_is_asked_as_of_this_very_moment_is_answered_for_good() {
        for (int i = 0; i < 50; i++) {
            String question = "/api/schools/oakfield/timeline?limit=500&on=2026-01-12&knownOn=" + clock.instant();
            String answer = server.get(CEO, question).text();
            place("now-" + i, "IMPROVE_1", Meadow.SEP_8);
            assertThat(server.get(CEO, question).text()).isEqualTo(answer);
        }
    }

    @Test
    void a_late_fact_changes_what_is_known_of_the_past_and_not_what_was_known_then() {
        LocalDate september = Meadow.SEP_8;
        LocalDate before = september.minusDays(1);
        Instant then = clock.instant();
        clock.move(Duration.ofDays(30));
        long sequence = place("late", "REPAIR_1", september);
        clock.move(Duration.ofDays(1));
        Instant now = clock.instant();

        assertThat(band(september, then)).isEmpty();
        assertThat(band(september, now)).contains("REPAIR_1");
        assertThat(band(before, then)).isEmpty();
        assertThat(band(before, now)).isEmpty();
        assertThat(server.get(CEO, "/api/schools/oakfield?atLeast=" + sequence + "&on=" + september)
                        .text())
                .contains("REPAIR_1");
    }

    @Test
    void a_retraction_takes_back_what_is_known_and_not_what_was_known_then() {
        place("gentle", "IMPROVE_1", Meadow.BEGINNING);
        place("mistaken", "REPAIR_1", Meadow.SEP_8);
        clock.move(Duration.ofSeconds(1));
        Instant then = clock.instant();
        clock.move(Duration.ofDays(30));
        retract("mistaken");
        clock.move(Duration.ofSeconds(1));
        Instant now = clock.instant();

        assertThat(band(Meadow.SEP_8, then)).contains("REPAIR_1");
        assertThat(band(Meadow.SEP_8, now)).contains("IMPROVE_1");
        assertThat(band(Meadow.SEP_8.minusDays(1), then)).contains("IMPROVE_1");
        assertThat(band(Meadow.SEP_8.minusDays(1), now)).contains("IMPROVE_1");
    }

    private Optional<String> band(LocalDate on, Instant knownOn) {
        return server.get(CEO, "/api/schools/oakfield?on=" + on + "&knownOn=" + knownOn)
                .json()
                .path("placement")
                .path("terms")
                .path("band")
                .asStringOpt();
    }

    /** Thousands of events more, on this school and on others that did not exist then. */
    private void muchMore() throws Exception {
        clock.move(Duration.ofDays(60));
        for (int i = 0; i < 5; i++) {
            Meadow.tell(
                    server.asker(),
                    ADMINISTRATOR,
                    new RegisterSchool(
                            new SchoolId("later-" + i),
                            "Later",
                            Optional.empty(),
                            MEADOW,
                            Meadow.BEGINNING,
                            Optional.empty()));
        }
        server.bean(Appender.class).batch(() -> {
            for (int i = 0; i < LATER_EVENTS / 3; i++) {
                place("more-" + i, i % 2 == 0 ? "IMPROVE_1" : "REPAIR_1", Meadow.BEGINNING.plusDays(i));
                retract("more-" + i);
                Meadow.tell(
                        server.asker(),
                        ADMINISTRATOR,
                        new RenameSchool(OAKFIELD, "Oakfield " + i, Meadow.BEGINNING.plusDays(i), Optional.empty()));
            }
            return 0;
        });
    }

    private long place(String placement, String band, LocalDate effectiveOn) {
        return Meadow.tell(server.asker(), CEO, Meadow.placing(OAKFIELD, placement, band, effectiveOn))
                .sequence();
    }

    private void retract(String placement) {
        Meadow.tell(
                server.asker(),
                CEO,
                new RetractPlacement(OAKFIELD, new ItemId(placement), Meadow.SEP_8, BECAUSE, Optional.empty()));
    }
}
