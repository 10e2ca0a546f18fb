package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.AUDITOR;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.STRANGER;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.edge.access.SecurityLog;
import org.milepost.edge.access.SecurityLog.Kind;
import org.milepost.standalone.store.SqliteSecurityLog;

/** Who came in, who was refused and who took data out stands in a log that auditors and administrators read. */
class SecurityLogIT {
    @TempDir
    Path path;

    @Test
    void sign_ins_refusals_tokens_and_exports_are_noted_for_400_days() {
        try (RunningServer server = RunningServer.on(path)) {
            Meadow.found(server.asker(), History.SCHOOLS);
            SecurityLog log = server.bean(SecurityLog.class);
            log.note(
                    Instant.now().minus(SqliteSecurityLog.KEPT).minusSeconds(60),
                    Kind.EXPORTED,
                    Optional.empty(),
                    "old");
            server.get(CEO, "/api/trusts/meadow/export");
            server.get(STRANGER, "/api/trusts/meadow");
            server.post(CEO, "/api/tokens", "{\"label\":\"reports\"}");
            assertThat(server.send(server.request("/api/trusts").header("Authorization", "Bearer wrong"))
                            .status())
                    .isEqualTo(401);

            assertThat(server.get(CEO, "/api/security-log").status()).isEqualTo(404);
            assertThat(server.get(STRANGER, "/api/security-log").status()).isEqualTo(404);
            String entries = server.get(AUDITOR, "/api/security-log").text();
            assertThat(entries)
                    .contains("SIGNED_IN", "REFUSED", "TOKEN_MADE", "EXPORTED")
                    .contains("GET /api/trusts/meadow/export", "GET /api/trusts/meadow → 404", "GET /api/trusts → 401")
                    .doesNotContain("old", "reports", "wrong");
            assertThat(server.get(ADMINISTRATOR, "/api/security-log?limit=2")
                            .json()
                            .path("entries"))
                    .hasSize(2);
        }
    }
}
