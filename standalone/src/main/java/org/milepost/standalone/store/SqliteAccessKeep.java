package org.milepost.standalone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.edge.access.AccessKeep;
import org.milepost.edge.access.TokenScope;

/** API tokens and installation administrators in the data folder's keep. A token's secret is never in it, only its hash. */
public final class SqliteAccessKeep implements AccessKeep {

    private static final String TOKENS =
            "SELECT id, secret_sha256, actor, label, kind, scope, created_at, expires_at, revoked_at, last_used_at FROM api_token ";

    private final Keep keep;

    public SqliteAccessKeep(Keep keep) {
        this.keep = keep;
    }

    @Override
    public void issue(Token token) {
        keep.change(
                "INSERT INTO api_token (id, secret_sha256, actor, label, kind, scope, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, nullif(?, 0))",
                token.id(),
                token.secretSha256(),
                token.actor().value(),
                token.label(),
                token.kind().name(),
                token.scope().written(),
                token.createdAt().toEpochMilli(),
                token.expiresAt().map(Instant::toEpochMilli).orElse(0L));
    }

    @Override
    public Optional<Token> byHash(String secretSha256) {
        return keep.find(SqliteAccessKeep::token, TOKENS + "WHERE secret_sha256 = ?", secretSha256).stream()
                .findFirst();
    }

    @Override
    public List<Token> all() {
        return keep.find(SqliteAccessKeep::token, TOKENS + "ORDER BY created_at DESC, id");
    }

    /** The first revocation is the one that counts. */
    @Override
    public void revoke(String tokenId, Instant at) {
        keep.change(
                "UPDATE api_token SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?", at.toEpochMilli(), tokenId);
    }

    @Override
    public void forget(ActorId actor) {
        keep.change("DELETE FROM api_token WHERE actor = ?", actor.value());
    }

    @Override
    public void used(String tokenId, Instant at) {
        keep.change(
                "UPDATE api_token SET last_used_at = max(coalesce(last_used_at, 0), ?) WHERE id = ?",
                at.toEpochMilli(),
                tokenId);
    }

    @Override
    public boolean isInstallationAdministrator(ActorId actor) {
        return !keep.find(
                        row -> row.getString(1),
                        "SELECT actor FROM installation_administrator WHERE actor = ?",
                        actor.value())
                .isEmpty();
    }

    @Override
    public void addInstallationAdministrator(ActorId actor) {
        keep.change("INSERT INTO installation_administrator (actor) VALUES (?) ON CONFLICT DO NOTHING", actor.value());
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getString("id"),
                row.getString("secret_sha256"),
                new ActorId(row.getString("actor")),
                row.getString("label"),
                Kind.valueOf(row.getString("kind")),
                TokenScope.read(row.getString("scope")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                instant(row, "expires_at"),
                instant(row, "revoked_at"),
                instant(row, "last_used_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
