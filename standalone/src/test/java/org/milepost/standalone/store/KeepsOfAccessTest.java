package org.milepost.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.milepost.api.ActorId;
import org.milepost.api.SchoolId;
import org.milepost.edge.access.AccessKeep;
import org.milepost.edge.access.AccessKeep.Kind;
import org.milepost.edge.access.AccessKeep.Token;
import org.milepost.edge.access.AccountKeep;
import org.milepost.edge.access.AccountKeep.Account;
import org.milepost.edge.access.AccountKeep.Binding;
import org.milepost.edge.access.AccountKeep.Invitation;
import org.milepost.edge.access.MongoAccessKeep;
import org.milepost.edge.access.MongoAccountKeep;
import org.milepost.edge.access.TokenScope;

/** What is kept of accounts and tokens is the same in the data folder and in MongoDB, which is what services share. */
class KeepsOfAccessTest {
    private static final Instant NOON = Instant.parse("2026-09-07T12:00:00Z");
    private static final ActorId HEAD = new ActorId("a-head");
    private static final ActorId OTHER = new ActorId("another");
    private static final String ISSUER = "https://login.example/tenant";

    @TempDir
    Path path;

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private MongoClient client;
    private MongoDatabase database;
    private DataFolder folder;
    private Keep keep;

    enum Where {
        DATA_FOLDER,
        MONGODB
    }

    @BeforeEach
    void open() {
        client = MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort());
        database = client.getDatabase("milepost");
        folder = DataFolder.openForServing(path);
        keep = Keep.open(folder);
    }

    @AfterEach
    void close() {
        keep.close();
        folder.close();
        client.close();
        server.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void a_sign_in_name_is_one_persons(Where where) {
        AccountKeep accounts = accounts(where);
        assertThat(accounts.keep(account(HEAD, "head"))).isTrue();
        assertThat(accounts.keep(account(OTHER, "head"))).isFalse();
        assertThat(accounts.of(OTHER)).isEmpty();
        assertThat(accounts.byName("head")).contains(account(HEAD, "head"));
        assertThat(accounts.keep(account(HEAD, "headteacher"))).isTrue();
        assertThat(accounts.byName("head")).isEmpty();
        assertThat(accounts.byName("headteacher")).contains(account(HEAD, "headteacher"));
        assertThat(accounts.keep(account(OTHER, "head"))).as("a name given up").isTrue();
        assertThat(accounts(where).of(OTHER)).contains(account(OTHER, "head"));
    }

    @ParameterizedTest
    @EnumSource
    void two_people_who_take_a_name_at_once_do_not_both_get_it(Where where) throws Exception {
        AccountKeep accounts = accounts(where);
        List<Callable<Boolean>> takers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ActorId person = new ActorId("taker-" + i);
            takers.add(() -> accounts.keep(account(person, "head")));
        }
        int taken = 0;
        try (ExecutorService together = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> outcome : together.invokeAll(takers)) {
                taken += outcome.get() ? 1 : 0;
            }
        }
        assertThat(taken).isEqualTo(1);
        assertThat(accounts.byName("head")).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void an_invitation_is_redeemed_once(Where where) throws Exception {
        AccountKeep accounts = accounts(where);
        Invitation invitation = invitation("hash-1", NOON);
        accounts.invite(invitation);
        accounts.invite(invitation("hash-2", NOON.plusSeconds(1)));
        assertThat(accounts.invitation("hash-1")).contains(invitation);
        assertThat(accounts.invitation("hash-0")).isEmpty();
        assertThat(accounts.invitationsOf(HEAD))
                .extracting(Invitation::secretSha256)
                .containsExactly("hash-2", "hash-1");
        List<Callable<Boolean>> redeemers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Instant at = NOON.plusSeconds(60 + i);
            redeemers.add(() -> accounts.redeem("hash-1", at));
        }
        int redeemed = 0;
        try (ExecutorService together = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> outcome : together.invokeAll(redeemers)) {
                redeemed += outcome.get() ? 1 : 0;
            }
        }
        assertThat(redeemed).isEqualTo(1);
        Optional<Instant> redeemedAt =
                accounts.invitation("hash-1").orElseThrow().redeemedAt();
        assertThat(redeemedAt).isPresent();
        assertThat(accounts.redeem("hash-1", NOON.plusSeconds(600))).isFalse();
        assertThat(accounts.invitation("hash-1").orElseThrow().redeemedAt()).isEqualTo(redeemedAt);
        assertThat(accounts.redeem("hash-0", NOON)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_providers_subject_is_bound_to_one_person(Where where) {
        AccountKeep accounts = accounts(where);
        Binding binding = new Binding(ISSUER, "subject", HEAD, NOON);
        assertThat(accounts.bind(binding)).isTrue();
        assertThat(accounts.bind(new Binding(ISSUER, "subject", OTHER, NOON))).isFalse();
        assertThat(accounts.boundTo(ISSUER, "subject")).contains(HEAD);
        assertThat(accounts.boundTo(ISSUER + "s", "ubject")).isEmpty();
        assertThat(accounts.boundTo("https://login.example/other-tenant", "subject"))
                .isEmpty();
        assertThat(accounts.bindingsOf(HEAD)).containsExactly(binding);
        assertThat(accounts.bindingsOf(OTHER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void who_is_forgotten_has_no_way_in_left(Where where) {
        AccountKeep accounts = accounts(where);
        accounts.keep(account(HEAD, "head"));
        accounts.invite(invitation("hash-1", NOON));
        accounts.bind(new Binding(ISSUER, "subject", HEAD, NOON));
        accounts.noticesSeen(HEAD, NOON);
        accounts.keep(account(OTHER, "other"));
        accounts.forget(HEAD);
        assertThat(accounts.of(HEAD)).isEmpty();
        assertThat(accounts.byName("head")).isEmpty();
        assertThat(accounts.invitation("hash-1")).isEmpty();
        assertThat(accounts.boundTo(ISSUER, "subject")).isEmpty();
        assertThat(accounts.noticesSeenUntil(HEAD)).isEmpty();
        assertThat(accounts.of(OTHER)).isPresent();
        assertThat(accounts.keep(account(OTHER, "head"))).as("the name is free").isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_seen_stays_seen(Where where) {
        AccountKeep accounts = accounts(where);
        assertThat(accounts.noticesSeenUntil(HEAD)).isEmpty();
        accounts.noticesSeen(HEAD, NOON);
        accounts.noticesSeen(HEAD, NOON.minusSeconds(60));
        assertThat(accounts(where).noticesSeenUntil(HEAD)).contains(NOON);
        assertThat(accounts.noticesSeenUntil(OTHER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_token_is_kept_with_its_kind_scope_and_end_until_it_is_revoked_or_its_person_forgotten(Where where) {
        AccessKeep access = access(where);
        Token forReports = token("t1", HEAD, NOON);
        Token others = token("t2", OTHER, NOON.plusSeconds(1));
        access.issue(forReports);
        access.issue(others);
        assertThatThrownBy(() -> access.issue(forReports)).isInstanceOf(RuntimeException.class);
        assertThat(access.byHash("hash-of-t1")).contains(forReports);
        assertThat(access.byHash("t1")).isEmpty();
        assertThat(access.all()).containsExactly(others, forReports);
        access.used("t1", NOON.plusSeconds(60));
        access.used("t1", NOON.plusSeconds(30));
        access.revoke("t1", NOON.plusSeconds(90));
        access.revoke("t1", NOON.plusSeconds(900));
        Token kept = access.byHash("hash-of-t1").orElseThrow();
        assertThat(kept.lastUsedAt()).contains(NOON.plusSeconds(60));
        assertThat(kept.revokedAt()).contains(NOON.plusSeconds(90));
        assertThat(kept.validAt(NOON.plusSeconds(91))).isFalse();
        access.forget(HEAD);
        assertThat(access.all()).containsExactly(others);
        assertThat(access.isInstallationAdministrator(HEAD)).isFalse();
        access.addInstallationAdministrator(HEAD);
        access.addInstallationAdministrator(HEAD);
        assertThat(access(where).isInstallationAdministrator(HEAD)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_token_kept_before_there_were_scopes_is_good_for_all_that_its_person_may(Where where) {
        if (where == Where.MONGODB) {
            database.getCollection("api-tokens")
                    .insertOne(new Document("_id", "hash-of-old")
                            .append("token", "old")
                            .append("actor", HEAD.value())
                            .append("label", "laptop")
                            .append("createdAt", java.util.Date.from(NOON)));
        } else {
            keep.change(
                    "INSERT INTO api_token (id, secret_sha256, actor, label, created_at) VALUES (?, ?, ?, ?, ?)",
                    "old",
                    "hash-of-old",
                    HEAD.value(),
                    "laptop",
                    NOON.toEpochMilli());
        }
        Token old = access(where).byHash("hash-of-old").orElseThrow();
        assertThat(old.scope()).isEqualTo(TokenScope.WHOLE);
        assertThat(old.kind()).isEqualTo(Kind.PERSONAL);
    }

    private AccountKeep accounts(Where where) {
        return where == Where.MONGODB ? new MongoAccountKeep(database) : new SqliteAccountKeep(keep);
    }

    private AccessKeep access(Where where) {
        return where == Where.MONGODB ? new MongoAccessKeep(database) : new SqliteAccessKeep(keep);
    }

    private static Account account(ActorId person, String name) {
        return new Account(person, name, "a slow hash", NOON);
    }

    private static Invitation invitation(String hash, Instant at) {
        return new Invitation(hash, HEAD, OTHER, at, at.plusSeconds(3_600), Optional.empty());
    }

    private static Token token(String id, ActorId person, Instant at) {
        return new Token(
                id,
                "hash-of-" + id,
                person,
                "Power BI",
                Kind.SERVICE,
                new TokenScope(false, Set.of(new SchoolId("oakfield")), Set.of("metrics", "plan")),
                at,
                Optional.of(at.plusSeconds(86_400)),
                Optional.empty(),
                Optional.empty());
    }
}
