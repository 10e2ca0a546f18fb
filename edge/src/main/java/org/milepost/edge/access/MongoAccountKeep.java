package org.milepost.edge.access;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.milepost.api.ActorId;
import org.milepost.api.StoreUnavailable;

/**
 * Accounts, invitations and what binds people to a provider of identities, in MongoDB, for services that share it. What must
 * be there once only is the id of its document, so that two services cannot both give it away.
 */
public final class MongoAccountKeep implements AccountKeep {
    private static final String ID = "_id";
    private static final String ACTOR = "actor";
    private static final String REDEEMED = "redeemedAt";
    private static final String UNTIL = "until";

    private final MongoCollection<Document> accounts;
    private final MongoCollection<Document> names;
    private final MongoCollection<Document> invitations;
    private final MongoCollection<Document> bindings;
    private final MongoCollection<Document> seen;

    public MongoAccountKeep(MongoDatabase database) {
        this.accounts = collection(database, "accounts");
        this.names = collection(database, "sign-in-names");
        this.invitations = collection(database, "invitations");
        this.bindings = collection(database, "identity-bindings");
        this.seen = collection(database, "notices-seen");
    }

    private static MongoCollection<Document> collection(MongoDatabase database, String name) {
        return database.getCollection(name).withWriteConcern(WriteConcern.MAJORITY);
    }

    /** The name is taken first: a crash after that leaves a name that nobody else gets, and no account without its name. */
    @Override
    public boolean keep(Account account) {
        String actor = account.actor().value();
        boolean isTheirs = inserts(names, new Document(ID, account.signInName()).append(ACTOR, actor))
                || ownerOf(account.signInName()).equals(Optional.of(account.actor()));
        if (!isTheirs) {
            return false;
        }
        Document kept = new Document(ID, actor)
                .append("signInName", account.signInName())
                .append("passwordHash", account.passwordHash())
                .append("changedAt", Date.from(account.changedAt()));
        reaching(() -> accounts.replaceOne(Filters.eq(ID, actor), kept, new ReplaceOptions().upsert(true)));
        reaching(() -> names.deleteMany(Filters.and(Filters.eq(ACTOR, actor), Filters.ne(ID, account.signInName()))));
        return true;
    }

    private Optional<ActorId> ownerOf(String signInName) {
        return one(names, Filters.eq(ID, signInName)).map(name -> new ActorId(name.getString(ACTOR)));
    }

    @Override
    public Optional<Account> byName(String signInName) {
        return ownerOf(signInName)
                .flatMap(this::of)
                .filter(account -> account.signInName().equals(signInName));
    }

    @Override
    public Optional<Account> of(ActorId actor) {
        return one(accounts, Filters.eq(ID, actor.value()))
                .map(account -> new Account(
                        actor,
                        account.getString("signInName"),
                        account.getString("passwordHash"),
                        account.getDate("changedAt").toInstant()));
    }

    /** The account goes first, and its name last: nobody gets the name while it still opens something. */
    @Override
    public void forget(ActorId actor) {
        Bson theirs = Filters.eq(ACTOR, actor.value());
        reaching(() -> accounts.deleteOne(Filters.eq(ID, actor.value())));
        reaching(() -> bindings.deleteMany(theirs));
        reaching(() -> invitations.deleteMany(Filters.and(theirs, Filters.exists(REDEEMED, false))));
        reaching(() -> seen.deleteOne(Filters.eq(ID, actor.value())));
        reaching(() -> names.deleteMany(theirs));
    }

    @Override
    public void invite(Invitation invitation) {
        Document kept = new Document(ID, invitation.secretSha256())
                .append(ACTOR, invitation.actor().value())
                .append("invitedBy", invitation.invitedBy().value())
                .append("createdAt", Date.from(invitation.createdAt()))
                .append("expiresAt", Date.from(invitation.expiresAt()));
        reaching(() -> invitations.insertOne(kept));
    }

    @Override
    public Optional<Invitation> invitation(String secretSha256) {
        return one(invitations, Filters.eq(ID, secretSha256)).map(MongoAccountKeep::invitation);
    }

    @Override
    public List<Invitation> invitationsOf(ActorId actor) {
        return reaching(() -> invitations
                .find(Filters.eq(ACTOR, actor.value()))
                .sort(Sorts.orderBy(Sorts.descending("createdAt"), Sorts.ascending(ID)))
                .map(MongoAccountKeep::invitation)
                .into(new ArrayList<>()));
    }

    @Override
    public boolean redeem(String secretSha256, Instant at) {
        return reaching(() -> invitations
                        .updateOne(
                                Filters.and(Filters.eq(ID, secretSha256), Filters.exists(REDEEMED, false)),
                                Updates.set(REDEEMED, Date.from(at)))
                        .getModifiedCount())
                == 1;
    }

    @Override
    public boolean bind(Binding binding) {
        return inserts(
                bindings,
                new Document(ID, id(binding.issuer(), binding.subject()))
                        .append("issuer", binding.issuer())
                        .append("subject", binding.subject())
                        .append(ACTOR, binding.actor().value())
                        .append("boundAt", Date.from(binding.boundAt())));
    }

    @Override
    public Optional<ActorId> boundTo(String issuer, String subject) {
        return one(bindings, Filters.eq(ID, id(issuer, subject))).map(bound -> new ActorId(bound.getString(ACTOR)));
    }

    @Override
    public List<Binding> bindingsOf(ActorId actor) {
        return reaching(() -> bindings.find(Filters.eq(ACTOR, actor.value()))
                .sort(Sorts.orderBy(Sorts.ascending("boundAt"), Sorts.ascending("issuer")))
                .map(bound -> new Binding(
                        bound.getString("issuer"),
                        bound.getString("subject"),
                        actor,
                        bound.getDate("boundAt").toInstant()))
                .into(new ArrayList<>()));
    }

    @Override
    public void noticesSeen(ActorId actor, Instant until) {
        reaching(() -> seen.updateOne(
                Filters.eq(ID, actor.value()), Updates.max(UNTIL, Date.from(until)), new UpdateOptions().upsert(true)));
    }

    @Override
    public Optional<Instant> noticesSeenUntil(ActorId actor) {
        return one(seen, Filters.eq(ID, actor.value()))
                .map(noted -> noted.getDate(UNTIL).toInstant());
    }

    /** An issuer and a subject as one id; hashed, so that no other pair reads the same. */
    private static String id(String issuer, String subject) {
        return Tokens.sha256(issuer.length() + " " + issuer + subject);
    }

    private static Invitation invitation(Document document) {
        return new Invitation(
                document.getString(ID),
                new ActorId(document.getString(ACTOR)),
                new ActorId(document.getString("invitedBy")),
                document.getDate("createdAt").toInstant(),
                document.getDate("expiresAt").toInstant(),
                Optional.ofNullable(document.getDate(REDEEMED)).map(Date::toInstant));
    }

    private static Optional<Document> one(MongoCollection<Document> collection, Bson filter) {
        return reaching(() -> Optional.ofNullable(collection.find(filter).first()));
    }

    /** Whether the document was not there yet. */
    private static boolean inserts(MongoCollection<Document> collection, Document document) {
        return reaching(() -> {
            try {
                collection.insertOne(document);
                return true;
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                    return false;
                }
                throw e;
            }
        });
    }

    private static <T> T reaching(Supplier<T> call) {
        try {
            return call.get();
        } catch (MongoException e) {
            throw StoreUnavailable.unreachable(
                    "MongoDB does not answer, so nobody can sign in. Try again in a moment.", e);
        }
    }
}
