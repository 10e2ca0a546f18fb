package org.milepost.query.documents;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * How far the live projection has read, beside the documents it writes. One process at a time holds a position; who stays
 * silent for too long loses it.
 *
 * <p>A position is written after the documents it stands for, never before: a crash between the two reads some events
 * twice, which is harmless, and skips none.
 */
public final class MongoTokenStore implements TokenStore {
    private static final String ID = "_id";
    private static final String PROCESSOR = "processor";
    private static final String SEGMENT = "segment";
    private static final String OWNER = "owner";
    private static final String SEEN = "seenAt";
    private static final String TOKEN = "token";
    private static final String STORE = "store";
    private static final int[] FIRST = {0};

    private final MongoCollection<Document> positions;
    private final Clock clock;
    private final Duration patience;
    private final String owner;

    /**
     * Positions in a database.
     *
     * @param owner this process
     * @param patience after what silence another process may take over
     */
    public MongoTokenStore(MongoDatabase database, Clock clock, String owner, Duration patience) {
        this.positions = database.getCollection("positions").withWriteConcern(WriteConcern.MAJORITY);
        this.clock = clock;
        this.owner = owner;
        this.patience = patience;
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return false;
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount) {
        initializeTokenSegments(processorName, segmentCount, null);
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, @Nullable TrackingToken initialToken) {
        if (positions.find(Filters.eq(PROCESSOR, processorName)).first() != null) {
            throw new UnableToClaimTokenException("The positions of '" + processorName + "' are there already.");
        }
        for (int segment = 0; segment < segmentCount; segment++) {
            initializeSegment(initialToken, processorName, segment);
        }
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processorName, int segment) {
        try {
            positions.insertOne(new Document(ID, id(processorName, segment))
                    .append(PROCESSOR, processorName)
                    .append(SEGMENT, segment)
                    .append(TOKEN, written(token)));
        } catch (MongoWriteException e) {
            throw new UnableToInitializeTokenException(
                    "The position of '" + processorName + "' is there already, or cannot be written.", e);
        }
    }

    /** Makes sure now that the position is still ours, and writes it when the documents have been written. */
    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        Document written = written(token);
        if (CurrentUnitOfWork.isStarted()) {
            claim(processorName, segment, Updates.combine());
            CurrentUnitOfWork.get().afterCommit(work -> claim(processorName, segment, Updates.set(TOKEN, written)));
        } else {
            claim(processorName, segment, Updates.set(TOKEN, written));
        }
    }

    /** The position; the beginning of the record where nobody has read yet. */
    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        Document claimed = answering(() -> {
            Document found = claimed(processorName, segment, Updates.combine());
            return found == null && isNew(processorName, segment)
                    ? claimed(processorName, segment, Updates.combine())
                    : found;
        });
        Document token = mine(claimed, processorName, segment).get(TOKEN, Document.class);
        return token == null ? null : StoredToken.read(token);
    }

    private boolean isNew(String processor, int segment) {
        if (positions.find(Filters.eq(ID, id(processor, segment))).first() != null) {
            return false;
        }
        initializeSegment(null, processor, segment);
        return true;
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        claim(processorName, segment, Updates.combine());
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        positions.updateOne(
                Filters.and(Filters.eq(ID, id(processorName, segment)), Filters.eq(OWNER, owner)),
                Updates.combine(Updates.unset(OWNER), Updates.unset(SEEN)));
    }

    @Override
    public void deleteToken(String processorName, int segment) {
        claim(processorName, segment, Updates.combine());
        positions.deleteOne(Filters.eq(ID, id(processorName, segment)));
    }

    /**
     * The segments; one where there are none yet. It is also supposed when MongoDB does not answer: the projection then
     * starts, cannot claim it, and keeps trying until it can.
     */
    @Override
    public int[] fetchSegments(String processorName) {
        int[] segments;
        try {
            segments = StreamSupport.stream(
                            positions.find(Filters.eq(PROCESSOR, processorName)).spliterator(), false)
                    .mapToInt(document -> document.getInteger(SEGMENT))
                    .sorted()
                    .toArray();
        } catch (MongoException e) {
            return FIRST.clone();
        }
        return segments.length == 0 ? FIRST.clone() : segments;
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        positions.updateOne(
                Filters.eq(ID, STORE),
                Updates.setOnInsert(STORE, UUID.randomUUID().toString()),
                new UpdateOptions().upsert(true));
        return Optional.ofNullable(positions.find(Filters.eq(ID, STORE)).first())
                .map(found -> found.getString(STORE));
    }

    private void claim(String processor, int segment, Bson besides) {
        mine(answering(() -> claimed(processor, segment, besides)), processor, segment);
    }

    private @Nullable Document claimed(String processor, int segment, Bson besides) {
        Instant now = clock.instant();
        return positions.findOneAndUpdate(
                Filters.and(
                        Filters.eq(ID, id(processor, segment)),
                        Filters.or(
                                Filters.exists(OWNER, false),
                                Filters.eq(OWNER, owner),
                                Filters.lt(SEEN, Date.from(now.minus(patience))))),
                Updates.combine(Updates.set(OWNER, owner), Updates.set(SEEN, Date.from(now)), besides),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    }

    private static Document mine(@Nullable Document claimed, String processor, int segment) {
        if (claimed == null) {
            throw new UnableToClaimTokenException("The position of '" + processor + "', segment " + segment
                    + ", is held by another process, or is not there.");
        }
        return claimed;
    }

    /** Axon takes a position that cannot be claimed for an everyday thing, and tries again without a word. */
    private static <T> T answering(Supplier<T> call) {
        try {
            return call.get();
        } catch (MongoException e) {
            throw new UnableToClaimTokenException("MongoDB does not answer.", e);
        }
    }

    private static String id(String processor, int segment) {
        return processor + "/" + segment;
    }

    private static @Nullable Document written(@Nullable TrackingToken token) {
        return token == null ? null : StoredToken.write(token);
    }
}
