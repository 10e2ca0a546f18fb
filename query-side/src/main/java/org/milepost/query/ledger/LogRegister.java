package org.milepost.query.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Meta;
import org.milepost.api.Moment;
import org.milepost.api.Page;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.SchoolId;
import org.milepost.api.StreamId;
import org.milepost.api.TrustId;
import org.milepost.api.access.Right;
import org.milepost.api.ledger.Checkpoints;
import org.milepost.api.ledger.ConsistencyProof;
import org.milepost.api.ledger.InclusionProof;
import org.milepost.api.ledger.LedgerQuery.CheckpointNow;
import org.milepost.api.ledger.LedgerQuery.CheckpointsOf;
import org.milepost.api.ledger.LedgerQuery.GrowthOfSchool;
import org.milepost.api.ledger.LedgerQuery.GrowthOfTrust;
import org.milepost.api.ledger.LedgerQuery.LogOfSchool;
import org.milepost.api.ledger.LedgerQuery.LogOfTrust;
import org.milepost.api.ledger.LedgerQuery.ProofInSchool;
import org.milepost.api.ledger.LedgerQuery.ProofInTrust;
import org.milepost.api.ledger.LogState;
import org.milepost.api.ledger.SignedCheckpoint;
import org.milepost.edge.ledger.Checkpoint;
import org.milepost.edge.ledger.Hash;
import org.milepost.edge.ledger.Ledger;
import org.milepost.edge.ledger.Log;
import org.milepost.edge.ledger.LogHead;
import org.milepost.edge.ledger.MerkleTree;
import org.milepost.query.Cursor;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;

/** Answers what the ledger proves. */
public final class LogRegister {
    private static final String LEDGER = "ledger";
    private static final String CHECKPOINTS = "checkpoints";

    private final Records records;
    private final Supplier<@Nullable Ledger> ledgers;

    /** @param ledgers the ledger, where the store of this process has one */
    public LogRegister(Records records, Supplier<@Nullable Ledger> ledgers) {
        this.records = records;
        this.ledgers = ledgers;
    }

    @QueryHandler
    LogState answer(LogOfSchool query, @MetaDataValue(Meta.ACTOR) String actor) {
        Reading reading = open(query.school(), query.asOf(), actor, LEDGER);
        Log log = ledger().log(query.school().toString());
        List<Checkpoint> covering = checkpoints(reading.keeper(), reading.moment(), query.asOf()).stream()
                .filter(checkpoint -> index(checkpoint, log.name()).isPresent())
                .toList();
        Cursor.Part<Checkpoint> part = page(covering, query.page());
        long size = size(log, reading.moment(), query.asOf());
        return new LogState(
                Optional.empty(),
                Optional.of(query.school()),
                reading.moment(),
                log.name(),
                size,
                log.head(size).root().base64(),
                ledger().key(reading.keeper()).publicKey(),
                part.entries().stream()
                        .map(checkpoint -> ofLog(checkpoint, log.name()))
                        .toList(),
                covering.size(),
                part.next());
    }

    @QueryHandler
    LogState answer(LogOfTrust query, @MetaDataValue(Meta.ACTOR) String actor) {
        TrustReading reading = open(query.trust(), query.asOf(), actor, LEDGER);
        Log log = ledger().log(query.trust().toString());
        List<Checkpoint> all = checkpoints(query.trust(), reading.moment(), query.asOf());
        Cursor.Part<Checkpoint> part = page(all, query.page());
        long size = size(log, reading.moment(), query.asOf());
        return new LogState(
                Optional.of(query.trust()),
                Optional.empty(),
                reading.moment(),
                log.name(),
                size,
                log.head(size).root().base64(),
                ledger().key(query.trust()).publicKey(),
                part.entries().stream()
                        .map(checkpoint -> ofTrust(checkpoint, log.name()))
                        .toList(),
                all.size(),
                part.next());
    }

    @QueryHandler
    InclusionProof answer(ProofInSchool query, @MetaDataValue(Meta.ACTOR) String actor) {
        Reading reading = open(query.school(), query.asOf(), actor, LEDGER);
        Log log = ledger().log(query.school().toString());
        return proof(log, query.event(), size(log, reading.moment(), query.asOf(), query.size()))
                .of(query.school());
    }

    @QueryHandler
    InclusionProof answer(ProofInTrust query, @MetaDataValue(Meta.ACTOR) String actor) {
        TrustReading reading = open(query.trust(), query.asOf(), actor, LEDGER);
        Log log = ledger().log(query.trust().toString());
        return proof(log, query.event(), size(log, reading.moment(), query.asOf(), query.size()))
                .of(query.trust());
    }

    @QueryHandler
    ConsistencyProof answer(GrowthOfSchool query, @MetaDataValue(Meta.ACTOR) String actor) {
        Reading reading = open(query.school(), query.asOf(), actor, LEDGER);
        Log log = ledger().log(query.school().toString());
        return growth(log, query.from(), size(log, reading.moment(), query.asOf(), query.to()))
                .of(query.school());
    }

    @QueryHandler
    ConsistencyProof answer(GrowthOfTrust query, @MetaDataValue(Meta.ACTOR) String actor) {
        TrustReading reading = open(query.trust(), query.asOf(), actor, LEDGER);
        Log log = ledger().log(query.trust().toString());
        return growth(log, query.from(), size(log, reading.moment(), query.asOf(), query.to()))
                .of(query.trust());
    }

    @QueryHandler
    Checkpoints answer(CheckpointsOf query, @MetaDataValue(Meta.ACTOR) String actor) {
        TrustReading reading = open(query.trust(), query.asOf(), actor, CHECKPOINTS);
        List<Checkpoint> all = checkpoints(query.trust(), reading.moment(), query.asOf());
        Cursor.Part<Checkpoint> part = page(all, query.page());
        return new Checkpoints(
                query.trust(),
                ledger().key(query.trust()).publicKey(),
                part.entries().stream().map(LogRegister::alone).toList(),
                all.size(),
                part.next());
    }

    @QueryHandler
    SignedCheckpoint answer(CheckpointNow query, @MetaDataValue(Meta.ACTOR) String actor) {
        TrustReading reading = open(query.trust(), AsOf.NOW, actor, CHECKPOINTS);
        if (!reading.may(CHECKPOINTS, Right.WRITE)) {
            throw new Rejected(Rejection.office(
                    "office.may-not", "Your office may see this but not do it. Ask somebody whose office may."));
        }
        return alone(ledger().checkpoint(query.trust(), query.occasion()));
    }

    private Reading open(SchoolId school, AsOf asOf, String actor, String row) {
        Reading reading = records.open(school, asOf, new ActorId(actor));
        if (!reading.reads(row)) {
            throw new Rejected(Rejection.unknown(school));
        }
        return reading;
    }

    /** The trust's ledger tells of all its schools, so that it is for those who may read them all. */
    private TrustReading open(TrustId trust, AsOf asOf, String actor, String row) {
        TrustReading reading = records.open(trust, asOf, new ActorId(actor));
        if (!reading.readsOfAllSchools(row)) {
            throw new Rejected(Rejection.unknown(trust));
        }
        return reading;
    }

    private Ledger ledger() {
        Ledger ledger = ledgers.get();
        if (ledger == null) {
            throw new Rejected(Rejection.unavailable("ledger.not-here", "This service keeps no ledger."));
        }
        return ledger;
    }

    private List<Checkpoint> checkpoints(TrustId trust, Moment moment, AsOf asOf) {
        List<Checkpoint> all = ledger().checkpoints(trust);
        return asOf.knownOn().isEmpty()
                ? all
                : all.stream()
                        .filter(checkpoint -> !checkpoint.madeAt().isAfter(moment.knownOn()))
                        .toList();
    }

    /** How many events the log had as known by the instant; without one, all that are on disk. */
    private static long size(Log log, Moment moment, AsOf asOf) {
        return asOf.knownOn().isPresent() ? moment.sequence() + 1 : log.size();
    }

    private static long size(Log log, Moment moment, AsOf asOf, Optional<Long> wanted) {
        return wanted.orElseGet(() -> size(log, moment, asOf));
    }

    private static Cursor.Part<Checkpoint> page(List<Checkpoint> all, Page page) {
        return Cursor.cut(all, page, checkpoint -> checkpoint.madeAt() + checkpoint.note());
    }

    private static Optional<Integer> index(Checkpoint checkpoint, String log) {
        for (int i = 0; i < checkpoint.logs().size(); i++) {
            if (checkpoint.logs().get(i).log().equals(log)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static SignedCheckpoint ofLog(Checkpoint checkpoint, String log) {
        return answer(checkpoint, index(checkpoint, log), List.of());
    }

    private static SignedCheckpoint ofTrust(Checkpoint checkpoint, String log) {
        return answer(
                checkpoint,
                index(checkpoint, log),
                checkpoint.logs().stream()
                        .map(head -> new SignedCheckpoint.Head(
                                head.log(), head.size(), head.root().base64()))
                        .toList());
    }

    private static SignedCheckpoint alone(Checkpoint checkpoint) {
        return answer(checkpoint, Optional.empty(), List.of());
    }

    private static SignedCheckpoint answer(
            Checkpoint checkpoint, Optional<Integer> index, List<SignedCheckpoint.Head> heads) {
        Optional<LogHead> head = index.map(checkpoint.logs()::get);
        return new SignedCheckpoint(
                checkpoint.madeAt(),
                checkpoint.occasion(),
                checkpoint.note(),
                head.map(LogHead::size),
                head.map(found -> found.root().base64()),
                index,
                index.map(place -> base64(MerkleTree.inclusion(checkpoint.leaves(), place)))
                        .orElse(List.of()),
                heads);
    }

    private static Included proof(Log log, String event, long size) {
        int index = log.indexOf(event);
        return new Included(log, event, index, size, log.inclusion(index, size));
    }

    private static Grown growth(Log log, long from, long to) {
        return new Grown(log, from, to, log.consistency(from, to));
    }

    private static List<String> base64(List<Hash> hashes) {
        return hashes.stream().map(Hash::base64).toList();
    }

    private static Optional<TrustId> trust(StreamId stream) {
        return stream instanceof TrustId trust ? Optional.of(trust) : Optional.empty();
    }

    private static Optional<SchoolId> school(StreamId stream) {
        return stream instanceof SchoolId school ? Optional.of(school) : Optional.empty();
    }

    private record Included(Log log, String event, int index, long size, List<Hash> path) {
        InclusionProof of(StreamId stream) {
            return new InclusionProof(
                    trust(stream),
                    school(stream),
                    log.name(),
                    event,
                    index,
                    size,
                    log.head(size).root().base64(),
                    log.leaves().get(index).hash().base64(),
                    base64(path));
        }
    }

    private record Grown(Log log, long from, long to, List<Hash> path) {
        ConsistencyProof of(StreamId stream) {
            return new ConsistencyProof(
                    trust(stream),
                    school(stream),
                    log.name(),
                    from,
                    log.head(from).root().base64(),
                    to,
                    log.head(to).root().base64(),
                    base64(path));
        }
    }
}
