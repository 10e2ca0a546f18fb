package org.milepost.edge.access;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.milepost.api.ActorId;
import org.milepost.api.StoreUnavailable;

/** API tokens and installation administrators in MongoDB, for services that share it. A secret is never in it, only its hash. */
public final class MongoAccessKeep implements AccessKeep {
    private static final String HASH = "_id";
    private static final String REVOKED = "revokedAt";
    private static final String USED = "lastUsedAt";

    private final MongoCollection<Document> tokens;
    private final MongoCollection<Document> administrators;

    public MongoAccessKeep(MongoDatabase database) {
        this.tokens = database.getCollection("api-tokens").withWriteConcern(WriteConcern.MAJORITY);
        this.administrators =
                database.getCollection("installation-administrators").withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public void issue(Token token) {
        Document document = new Document(HASH, token.secretSha256())
                .append("token", token.id())
                .append("actor", token.actor().value())
                .append("label", token.label())
                .append("kind", token.kind().name())
                .append("scope", token.scope().written())
                .append("createdAt", Date.from(token.createdAt()))
                .append("expiresAt", token.expiresAt().map(Date::from).orElse(null));
        reaching(() -> tokens.insertOne(document));
    }

    @Override
    public Optional<Token> byHash(String secretSha256) {
        return reaching(() -> Optional.ofNullable(
                        tokens.find(Filters.eq(HASH, secretSha256)).first()))
                .map(MongoAccessKeep::token);
    }

    @Override
    public List<Token> all() {
        return reaching(() -> tokens.find()
                .sort(Sorts.descending("createdAt"))
                .map(MongoAccessKeep::token)
                .into(new ArrayList<>()));
    }

    /** The first revocation is the one that counts. */
    @Override
    public void revoke(String tokenId, Instant at) {
        reaching(() -> tokens.updateOne(
                Filters.and(Filters.eq("token", tokenId), Filters.exists(REVOKED, false)),
                Updates.set(REVOKED, Date.from(at))));
    }

    @Override
    public void forget(ActorId actor) {
        reaching(() -> tokens.deleteMany(Filters.eq("actor", actor.value())));
    }

    @Override
    public void used(String tokenId, Instant at) {
        reaching(() -> tokens.updateOne(Filters.eq("token", tokenId), Updates.max(USED, Date.from(at))));
    }

    @Override
    public boolean isInstallationAdministrator(ActorId actor) {
        return reaching(
                () -> administrators.find(Filters.eq("_id", actor.value())).first() != null);
    }

    @Override
    public void addInstallationAdministrator(ActorId actor) {
        reaching(() -> administrators.replaceOne(
                Filters.eq("_id", actor.value()),
                new Document("_id", actor.value()),
                new ReplaceOptions().upsert(true)));
    }

    private static Token token(Document document) {
        return new Token(
                document.getString("token"),
                document.getString(HASH),
                new ActorId(document.getString("actor")),
                document.getString("label"),
                Kind.valueOf(document.get("kind", Kind.PERSONAL.name())),
                TokenScope.read(document.get("scope", TokenScope.WHOLE.written())),
                document.getDate("createdAt").toInstant(),
                instant(document, "expiresAt"),
                instant(document, REVOKED),
                instant(document, USED));
    }

    private static Optional<Instant> instant(Document document, String field) {
        return Optional.ofNullable(document.getDate(field)).map(Date::toInstant);
    }

    private static <T> T reaching(Supplier<T> call) {
        try {
            return call.get();
        } catch (MongoException e) {
            throw StoreUnavailable.unreachable(
                    "MongoDB does not answer, so nobody's token can be checked. Try again in a moment.", e);
        }
    }
}
