package org.milepost.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.api.SchoolId;
import org.milepost.edge.access.AccessKeep.Kind;
import org.milepost.edge.access.AccessKeep.Token;
import org.milepost.edge.access.TokenScope;

class SqliteAccessKeepTest {

    private static final Instant NOON = Instant.parse("2026-09-07T12:00:00Z");
    private static final ActorId HEAD = new ActorId("a-head");

    @TempDir
    Path folder;

    private static Token token(String id, Optional<Instant> expiresAt) {
        return new Token(
                id,
                "hash-of-" + id,
                HEAD,
                "laptop",
                Kind.SERVICE,
                new TokenScope(false, Set.of(new SchoolId("oakfield")), Set.of("metrics", "plan")),
                NOON,
                expiresAt,
                Optional.empty(),
                Optional.empty());
    }

    private void inTheKeep(Consumer<SqliteAccessKeep> work) {
        try (DataFolder opened = DataFolder.openForServing(folder);
                Keep keep = Keep.open(opened)) {
            work.accept(new SqliteAccessKeep(keep));
        }
    }

    @Test
    void tokens_outlive_a_restart_and_are_found_by_the_hash_of_their_secret() {
        Token forEver = token("t1", Optional.empty());
        Token forADay = token("t2", Optional.of(NOON.plusSeconds(86_400)));
        inTheKeep(keep -> {
            keep.issue(forEver);
            keep.issue(forADay);
        });
        inTheKeep(keep -> {
            assertThat(keep.byHash("hash-of-t1")).contains(forEver);
            assertThat(keep.byHash("hash-of-t2")).contains(forADay);
            assertThat(keep.byHash("t1")).isEmpty();
            assertThat(keep.all()).containsExactly(forEver, forADay);
            assertThatThrownBy(() -> keep.issue(forEver)).isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void a_revocation_stands_and_use_is_noted() {
        inTheKeep(keep -> {
            keep.issue(token("t1", Optional.empty()));
            keep.used("t1", NOON.plusSeconds(60));
            keep.used("t1", NOON.plusSeconds(30));
            keep.revoke("t1", NOON.plusSeconds(90));
            keep.revoke("t1", NOON.plusSeconds(900));
            Token kept = keep.byHash("hash-of-t1").orElseThrow();
            assertThat(kept.lastUsedAt()).contains(NOON.plusSeconds(60));
            assertThat(kept.revokedAt()).contains(NOON.plusSeconds(90));
        });
    }

    @Test
    void administrators_of_the_installation_are_remembered() {
        inTheKeep(keep -> {
            assertThat(keep.isInstallationAdministrator(HEAD)).isFalse();
            keep.addInstallationAdministrator(HEAD);
            keep.addInstallationAdministrator(HEAD);
        });
        inTheKeep(keep -> {
            assertThat(keep.isInstallationAdministrator(HEAD)).isTrue();
            assertThat(keep.isInstallationAdministrator(new ActorId("a-other"))).isFalse();
        });
    }
}
