package org.milepost.edge.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.milepost.api.TrustId;

/** Checkpoints kept for as long as a test lasts, where the test can lay hands on them. */
final class KeptInMemory implements CheckpointKeep {
    final Map<TrustId, SigningKey> keys = new HashMap<>();
    final List<Checkpoint> checkpoints = new ArrayList<>();
    final Map<String, List<Hash>> leaves = new TreeMap<>();

    @Override
    public Optional<SigningKey> key(TrustId trust) {
        return Optional.ofNullable(keys.get(trust));
    }

    @Override
    public void keepKey(TrustId trust, SigningKey key) {
        keys.putIfAbsent(trust, key);
    }

    @Override
    public void keep(Checkpoint checkpoint) {
        checkpoints.add(checkpoint);
    }

    @Override
    public List<Checkpoint> checkpoints(TrustId trust) {
        return List.copyOf(checkpoints).reversed();
    }

    @Override
    public Optional<Checkpoint> latest(TrustId trust) {
        return checkpoints(trust).stream().findFirst();
    }

    @Override
    public List<TrustId> trusts() {
        return checkpoints.stream().map(Checkpoint::trust).distinct().toList();
    }

    @Override
    public List<Hash> leavesSeen(String log) {
        return List.copyOf(leaves.getOrDefault(log, List.of()));
    }

    @Override
    public List<String> logsSeen() {
        return List.copyOf(leaves.keySet());
    }

    @Override
    public void keepLeaves(String log, long from, List<Hash> more) {
        seen(log).addAll(more);
    }

    List<Hash> seen(String log) {
        return leaves.computeIfAbsent(log, name -> new ArrayList<>());
    }
}
