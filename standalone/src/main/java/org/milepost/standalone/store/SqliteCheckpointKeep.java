package org.milepost.standalone.store;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.milepost.api.TrustId;
import org.milepost.api.ledger.Occasion;
import org.milepost.edge.ledger.Checkpoint;
import org.milepost.edge.ledger.CheckpointKeep;
import org.milepost.edge.ledger.Hash;
import org.milepost.edge.ledger.LogHead;
import org.milepost.edge.ledger.SigningKey;

/** Checkpoints and the keys that sign them, in the data folder's keep. */
public final class SqliteCheckpointKeep implements CheckpointKeep {

    private static final String CHECKPOINTS = "SELECT trust, made_at, occasion, logs, note FROM checkpoint ";

    private final Keep keep;

    public SqliteCheckpointKeep(Keep keep) {
        this.keep = keep;
    }

    @Override
    public Optional<SigningKey> key(TrustId trust) {
        return keep
                .find(
                        row -> SigningKey.kept(row.getString(1), row.getBytes(2), row.getBytes(3)),
                        "SELECT name, public_key, private_key FROM ledger_key WHERE trust = ?",
                        trust.value())
                .stream()
                .findFirst();
    }

    @Override
    public void keepKey(TrustId trust, SigningKey key) {
        keep.change(
                "INSERT OR IGNORE INTO ledger_key (trust, name, public_key, private_key) VALUES (?, ?, ?, ?)",
                trust.value(),
                key.name(),
                key.publicRaw(),
                key.privateEncoded());
    }

    /** Heads are kept a line each, as people may want to read them: log, size, root. */
    @Override
    public void keep(Checkpoint checkpoint) {
        keep.change(
                "INSERT INTO checkpoint (trust, made_at, occasion, logs, note) VALUES (?, ?, ?, ?, ?)",
                checkpoint.trust().value(),
                checkpoint.madeAt().toEpochMilli(),
                checkpoint.occasion().name(),
                checkpoint.logs().stream()
                        .map(head -> head.log() + " " + head.size() + " "
                                + head.root().base64())
                        .collect(Collectors.joining("\n")),
                checkpoint.note());
    }

    @Override
    public List<Checkpoint> checkpoints(TrustId trust) {
        return keep.find(
                SqliteCheckpointKeep::checkpoint, CHECKPOINTS + "WHERE trust = ? ORDER BY number DESC", trust.value());
    }

    @Override
    public Optional<Checkpoint> latest(TrustId trust) {
        return keep
                .find(
                        SqliteCheckpointKeep::checkpoint,
                        CHECKPOINTS + "WHERE trust = ? ORDER BY number DESC LIMIT 1",
                        trust.value())
                .stream()
                .findFirst();
    }

    @Override
    public List<TrustId> trusts() {
        return keep.find(row -> new TrustId(row.getString(1)), "SELECT DISTINCT trust FROM checkpoint ORDER BY trust");
    }

    @Override
    public List<Hash> leavesSeen(String log) {
        List<Hash> leaves = new ArrayList<>();
        keep.find(row -> row.getBytes(1), "SELECT hashes FROM ledger_leaves WHERE log = ? ORDER BY first_index", log)
                .forEach(bytes -> {
                    for (int at = 0; at < bytes.length; at += Hash.LENGTH) {
                        leaves.add(Hash.of(Arrays.copyOfRange(bytes, at, at + Hash.LENGTH)));
                    }
                });
        return leaves;
    }

    @Override
    public List<String> logsSeen() {
        return keep.find(row -> row.getString(1), "SELECT DISTINCT log FROM ledger_leaves ORDER BY log");
    }

    /** Somebody else who looked at the same time may have been faster; what both saw is the same. */
    @Override
    public void keepLeaves(String log, long from, List<Hash> leaves) {
        ByteBuffer bytes = ByteBuffer.allocate(leaves.size() * Hash.LENGTH);
        leaves.forEach(leaf -> bytes.put(leaf.bytes()));
        keep.change(
                "INSERT OR IGNORE INTO ledger_leaves (log, first_index, hashes) VALUES (?, ?, ?)",
                log,
                from,
                bytes.array());
    }

    private static Checkpoint checkpoint(ResultSet row) throws SQLException {
        List<LogHead> heads = new ArrayList<>();
        for (String line : row.getString("logs").lines().toList()) {
            int size = line.indexOf(' ') + 1;
            int root = line.indexOf(' ', size) + 1;
            heads.add(new LogHead(
                    line.substring(0, size - 1),
                    Long.parseLong(line, size, root - 1, 10),
                    Hash.of(Base64.getDecoder().decode(line.substring(root)))));
        }
        return new Checkpoint(
                new TrustId(row.getString("trust")),
                Instant.ofEpochMilli(row.getLong("made_at")),
                Occasion.valueOf(row.getString("occasion")),
                heads,
                row.getString("note"));
    }
}
