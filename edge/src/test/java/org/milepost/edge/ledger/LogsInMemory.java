package org.milepost.edge.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.milepost.api.TrustId;

/** The logs of one trust, which a test lets grow, and spoils. */
final class LogsInMemory implements Logs {
    static final TrustId MEADOW = new TrustId("meadow");
    private static final Instant RECORDED = Instant.parse("2026-03-12T11:00:00Z");

    final Map<String, List<Leaf>> record = new TreeMap<>();

    void grow(String log, int events) {
        List<Leaf> leaves = record.computeIfAbsent(log, name -> new ArrayList<>());
        for (int i = 0; i < events; i++) {
            leaves.add(leaf(log + leaves.size()));
        }
    }

    static Leaf leaf(String event) {
        return new Leaf(event, RECORDED, MerkleTree.leaf(event.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<Leaf> leaves(String log, long from) {
        List<Leaf> all = record.getOrDefault(log, List.of());
        return List.copyOf(all.subList((int) from, all.size()));
    }

    @Override
    public List<TrustId> trusts() {
        return List.of(MEADOW);
    }

    @Override
    public List<String> logsOf(TrustId trust) {
        return List.copyOf(record.keySet());
    }
}
