package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.OAKFIELD;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.standalone.RunningServer.Answer;
import org.milepost.standalone.store.Appender;
import org.milepost.standalone.store.StoredEvents;

/** The disk fills up, twenty times: what is sent then is refused with a reason, reading goes on, and room is enough to recover. */
class FullStoreIT {
    private static final int FILLINGS = 20;
    private static final String PLACE = "/api/schools/oakfield/commands/place-school";
    private static final String LONG_REASON = """
            {"band":"IMPROVE_1","decidedOn":"2025-09-08","effectiveOn":"2025-09-08","reason":"%s"}""".formatted("Because. ".repeat(500));

    @TempDir
    Path path;

    @Test
    void a_full_disk_refuses_stays_readable_and_recovers() throws Exception {
        try (RunningServer server = RunningServer.on(path)) {
            Meadow.found(server.asker(), List.of(OAKFIELD));
            long before = server.bean(StoredEvents.class).count();
            List<String> acknowledged = new ArrayList<>();
            for (int filling = 0; filling < FILLINGS; filling++) {
                limit(server, pages(server) + 4);
                Answer answer = server.post(CEO, PLACE, LONG_REASON);
                while (answer.status() == 200) {
                    acknowledged.add(
                            answer.json().path("events").path(0).path("id").asString());
                    answer = server.post(CEO, PLACE, LONG_REASON);
                }
                assertThat(answer.status()).as(answer.text()).isEqualTo(503);
                assertThat(answer.code()).isEqualTo("store.full");
                assertThat(answer.header("Retry-After")).isPresent();
                assertThat(answer.json().path("because").asString()).contains("disk is full");
                assertThat(server.get(CEO, "/api/schools/oakfield?atLeast=0").status())
                        .isEqualTo(200);

                limit(server, 1_000_000);
                Answer again = server.post(CEO, PLACE, LONG_REASON);
                assertThat(again.status()).as(again.text()).isEqualTo(200);
                acknowledged.add(again.json().path("events").path(0).path("id").asString());
            }
            assertThat(server.bean(StoredEvents.class).count()).isEqualTo(before + acknowledged.size());
            assertThat(acknowledged).doesNotHaveDuplicates();
            Answer timeline = server.get(CEO, "/api/schools/oakfield/timeline?limit=500");
            assertThat(timeline.text()).contains(acknowledged);
        }
    }

    private static long pages(RunningServer server) {
        return pragma(server, "PRAGMA page_count");
    }

    private static void limit(RunningServer server, long pages) {
        pragma(server, "PRAGMA max_page_count = " + pages);
    }

    /** On the writer's own connection, which is the one that meets the limit. */
    private static long pragma(RunningServer server, String pragma) {
        Appender appender = server.bean(Appender.class);
        long[] answer = new long[1];
        appender.executeInTransaction(() -> {
            try (Connection writer = appender.getConnection();
                    Statement statement = writer.createStatement();
                    ResultSet row = statement.executeQuery(pragma)) {
                answer[0] = row.next() ? row.getLong(1) : 0;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return answer[0];
    }
}
