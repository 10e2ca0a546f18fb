package org.milepost.standalone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.edge.access.AccountKeep;

/** Accounts and invitations in the data folder's keep. */
public final class SqliteAccountKeep implements AccountKeep {
    private static final String INVITATIONS =
            "SELECT secret_sha256, actor, invited_by, created_at, expires_at, redeemed_at FROM invitation ";

    private final Keep keep;

    public SqliteAccountKeep(Keep keep) {
        this.keep = keep;
        keep.change("""
                CREATE TABLE IF NOT EXISTS account (
                    actor         TEXT    NOT NULL PRIMARY KEY,
                    sign_in_name  TEXT    NOT NULL UNIQUE,
                    password_hash TEXT    NOT NULL,
                    changed_at    INTEGER NOT NULL
                ) STRICT""");
        keep.change("""
                CREATE TABLE IF NOT EXISTS invitation (
                    secret_sha256 TEXT    NOT NULL PRIMARY KEY,
                    actor         TEXT    NOT NULL,
                    invited_by    TEXT    NOT NULL,
                    created_at    INTEGER NOT NULL,
                    expires_at    INTEGER NOT NULL,
                    redeemed_at   INTEGER
                ) STRICT""");
        keep.change("""
                CREATE TABLE IF NOT EXISTS identity_binding (
                    issuer   TEXT    NOT NULL,
                    subject  TEXT    NOT NULL,
                    actor    TEXT    NOT NULL,
                    bound_at INTEGER NOT NULL,
                    PRIMARY KEY (issuer, subject)
                ) STRICT""");
        keep.change("""
                CREATE TABLE IF NOT EXISTS notices_seen (
                    actor TEXT    NOT NULL PRIMARY KEY,
                    until INTEGER NOT NULL
                ) STRICT""");
    }

    @Override
    public boolean keep(Account account) {
        synchronized (keep) {
            if (byName(account.signInName())
                    .filter(other -> !other.actor().equals(account.actor()))
                    .isPresent()) {
                return false;
            }
            keep.change(
                    "INSERT INTO account (actor, sign_in_name, password_hash, changed_at) VALUES (?, ?, ?, ?) "
                            + "ON CONFLICT (actor) DO UPDATE SET sign_in_name = excluded.sign_in_name, "
                            + "password_hash = excluded.password_hash, changed_at = excluded.changed_at",
                    account.actor().value(),
                    account.signInName(),
                    account.passwordHash(),
                    account.changedAt().toEpochMilli());
            return true;
        }
    }

    @Override
    public Optional<Account> byName(String signInName) {
        return account("sign_in_name", signInName);
    }

    @Override
    public Optional<Account> of(ActorId actor) {
        return account("actor", actor.value());
    }

    @Override
    public void forget(ActorId actor) {
        keep.change("DELETE FROM account WHERE actor = ?", actor.value());
        keep.change("DELETE FROM identity_binding WHERE actor = ?", actor.value());
        keep.change("DELETE FROM notices_seen WHERE actor = ?", actor.value());
        keep.change("DELETE FROM invitation WHERE actor = ? AND redeemed_at IS NULL", actor.value());
    }

    @Override
    public void invite(Invitation invitation) {
        keep.change(
                "INSERT INTO invitation (secret_sha256, actor, invited_by, created_at, expires_at) VALUES (?, ?, ?, ?, ?)",
                invitation.secretSha256(),
                invitation.actor().value(),
                invitation.invitedBy().value(),
                invitation.createdAt().toEpochMilli(),
                invitation.expiresAt().toEpochMilli());
    }

    @Override
    public Optional<Invitation> invitation(String secretSha256) {
        return keep.find(SqliteAccountKeep::invitation, INVITATIONS + "WHERE secret_sha256 = ?", secretSha256).stream()
                .findFirst();
    }

    @Override
    public List<Invitation> invitationsOf(ActorId actor) {
        return keep.find(
                SqliteAccountKeep::invitation,
                INVITATIONS + "WHERE actor = ? ORDER BY created_at DESC, secret_sha256",
                actor.value());
    }

    @Override
    public boolean redeem(String secretSha256, Instant at) {
        synchronized (keep) {
            if (invitation(secretSha256)
                    .filter(found -> found.redeemedAt().isEmpty())
                    .isEmpty()) {
                return false;
            }
            keep.change(
                    "UPDATE invitation SET redeemed_at = ? WHERE secret_sha256 = ?", at.toEpochMilli(), secretSha256);
            return true;
        }
    }

    @Override
    public boolean bind(Binding binding) {
        synchronized (keep) {
            if (boundTo(binding.issuer(), binding.subject()).isPresent()) {
                return false;
            }
            keep.change(
                    "INSERT INTO identity_binding (issuer, subject, actor, bound_at) VALUES (?, ?, ?, ?)",
                    binding.issuer(),
                    binding.subject(),
                    binding.actor().value(),
                    binding.boundAt().toEpochMilli());
            return true;
        }
    }

    @Override
    public Optional<ActorId> boundTo(String issuer, String subject) {
        return keep
                .find(
                        row -> new ActorId(row.getString(1)),
                        "SELECT actor FROM identity_binding WHERE issuer = ? AND subject = ?",
                        issuer,
                        subject)
                .stream()
                .findFirst();
    }

    @Override
    public List<Binding> bindingsOf(ActorId actor) {
        return keep.find(
                row -> new Binding(
                        row.getString("issuer"),
                        row.getString("subject"),
                        actor,
                        Instant.ofEpochMilli(row.getLong("bound_at"))),
                "SELECT issuer, subject, bound_at FROM identity_binding WHERE actor = ? ORDER BY bound_at, issuer",
                actor.value());
    }

    @Override
    public void noticesSeen(ActorId actor, Instant until) {
        keep.change(
                "INSERT INTO notices_seen (actor, until) VALUES (?, ?) "
                        + "ON CONFLICT (actor) DO UPDATE SET until = max(until, excluded.until)",
                actor.value(),
                until.toEpochMilli());
    }

    @Override
    public Optional<Instant> noticesSeenUntil(ActorId actor) {
        return keep
                .find(
                        row -> Instant.ofEpochMilli(row.getLong("until")),
                        "SELECT until FROM notices_seen WHERE actor = ?",
                        actor.value())
                .stream()
                .findFirst();
    }

    private Optional<Account> account(String column, String value) {
        return keep
                .find(
                        row -> new Account(
                                new ActorId(row.getString("actor")),
                                row.getString("sign_in_name"),
                                row.getString("password_hash"),
                                Instant.ofEpochMilli(row.getLong("changed_at"))),
                        "SELECT actor, sign_in_name, password_hash, changed_at FROM account WHERE " + column + " = ?",
                        value)
                .stream()
                .findFirst();
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        long redeemed = row.getLong("redeemed_at");
        return new Invitation(
                row.getString("secret_sha256"),
                new ActorId(row.getString("actor")),
                new ActorId(row.getString("invited_by")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                redeemed == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(redeemed)));
    }
}
