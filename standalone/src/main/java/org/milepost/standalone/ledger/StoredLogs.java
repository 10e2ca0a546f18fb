package org.milepost.standalone.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.milepost.api.Event;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.school.IdentityEvent.SchoolRegistered;
import org.milepost.api.school.IdentityEvent.TrustJoined;
import org.milepost.api.trust.TrustLifeEvent.TrustCreated;
import org.milepost.edge.json.EventReader;
import org.milepost.edge.ledger.Leaf;
import org.milepost.edge.ledger.Logs;
import org.milepost.standalone.store.StoredEvents;

/** The logs of a data folder, read from the record's table. Which schools a trust has is folded from the record too. */
public final class StoredLogs implements Logs {
    private static final Set<String> MOVES = Set.of("trust.created", "school.registered", "school.trust-joined");

    private final StoredEvents stored;
    private final EventReader events;
    private final Set<TrustId> trusts = new TreeSet<>();
    private final Map<SchoolId, TrustId> keepers = new TreeMap<>();
    private long readUpTo;

    public StoredLogs(StoredEvents stored, EventReader events) {
        this.stored = stored;
        this.events = events;
    }

    @Override
    public List<Leaf> leaves(String log, long from) {
        List<Leaf> leaves = new ArrayList<>();
        try (StoredEvents.Rows rows = stored.stream(log, from)) {
            rows.forEachRemaining(row -> leaves.add(Leaf.of(row)));
        }
        return leaves;
    }

    @Override
    public synchronized List<TrustId> trusts() {
        readOn();
        return List.copyOf(trusts);
    }

    @Override
    public synchronized List<String> logsOf(TrustId trust) {
        readOn();
        Set<String> names = new TreeSet<>();
        names.add(trust.toString());
        keepers.forEach((school, keeper) -> {
            if (keeper.equals(trust)) {
                names.add(school.toString());
            }
        });
        return List.copyOf(names);
    }

    private void readOn() {
        long head = stored.headIndex();
        if (head == readUpTo) {
            return;
        }
        try (StoredEvents.Rows rows = stored.named(MOVES, readUpTo)) {
            rows.forEachRemaining(row -> take(events.read(row).event()));
        }
        readUpTo = head;
    }

    private void take(Event event) {
        switch (event) {
            case TrustCreated e -> trusts.add(e.trust());
            case SchoolRegistered e -> keepers.put(e.school(), e.trust());
            case TrustJoined e -> keepers.put(e.school(), e.trust());
            default -> throw new IllegalStateException("Not asked for: " + event);
        }
    }
}
