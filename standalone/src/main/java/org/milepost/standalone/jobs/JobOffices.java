package org.milepost.standalone.jobs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.milepost.api.ActorId;
import org.milepost.api.RecordedEvent;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.TrustEvent;
import org.milepost.api.TrustId;
import org.milepost.api.access.Authority;
import org.milepost.api.access.Right;
import org.milepost.api.trust.TrustRecord;
import org.milepost.edge.access.AccessKeep;
import org.milepost.edge.json.EventReader;
import org.milepost.standalone.store.StoredEvents;

/**
 * Who may send which job, by the authority table and the offices of today: administrators all of them, headteachers their own
 * schools' key metrics. To everybody else there is nothing here.
 */
public final class JobOffices {
    private static final Authority.Need JOBS = new Authority.Need("jobs", Set.of(Right.WRITE));
    private static final Authority.Need KEY_METRICS = Authority.table().need("import-metrics");

    private final AccessKeep access;
    private final StoredEvents stored;
    private final EventReader reader;
    private final Clock clock;

    public JobOffices(AccessKeep access, StoredEvents stored, EventReader reader, Clock clock) {
        this.access = access;
        this.stored = stored;
        this.reader = reader;
        this.clock = clock;
    }

    /** Whether the person administers the installation, and so sees everybody's jobs. */
    boolean administers(ActorId actor) {
        return access.isInstallationAdministrator(actor);
    }

    /** Refuses whoever may send no job at all. */
    void checkAny(ActorId actor) {
        check(administers(actor) || holds(actor, JOBS, trusts()) || holds(actor, KEY_METRICS, trusts()));
    }

    /** Refuses whoever may not have the views read anew, or fill the table of the country. */
    void checkForAll(ActorId actor) {
        check(administers(actor) || holds(actor, JOBS, trusts()));
    }

    /** Refuses whoever may not import into the trust of that group UID; one that is not there yet is for administrators. */
    void checkForTrust(ActorId actor, int groupUid, boolean keyMetrics) {
        Collection<TrustRecord> those = trusts().stream()
                .filter(trust -> trust.groupUid().equals(Optional.of(Integer.toString(groupUid))))
                .toList();
        check(administers(actor) || holds(actor, JOBS, those) || (keyMetrics && holds(actor, KEY_METRICS, those)));
    }

    /** Refuses whoever neither administers the installation nor may read that row of the authority table in any trust. */
    public void checkReads(ActorId actor, String row) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), RecordedEvent.SCHOOL_ZONE);
        check(administers(actor)
                || trusts().stream().anyMatch(trust -> Authority.table().reads(trust.officesOf(actor, today), row)));
    }

    private static void check(boolean allowed) {
        if (!allowed) {
            throw new Rejected(Rejection.scope("path.unknown", "There is nothing at this address."));
        }
    }

    private boolean holds(ActorId actor, Authority.Need need, Collection<TrustRecord> among) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), RecordedEvent.SCHOOL_ZONE);
        return among.stream()
                .anyMatch(trust -> Authority.table()
                        .acting(trust.officesOf(actor, today), need)
                        .isPresent());
    }

    private Collection<TrustRecord> trusts() {
        Map<TrustId, TrustRecord> trusts = new TreeMap<>();
        try (StoredEvents.Rows rows = stored.streams("trust:")) {
            rows.forEachRemaining(row -> {
                RecordedEvent recorded = reader.read(row);
                if (recorded.event() instanceof TrustEvent event) {
                    trusts.put(
                            event.trust(),
                            trusts.getOrDefault(event.trust(), TrustRecord.NONE).apply(recorded.sequence(), event));
                }
            });
        }
        return trusts.values();
    }
}
