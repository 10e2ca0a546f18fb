package org.milepost.query.obligation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.milepost.api.ActorId;
import org.milepost.api.access.Authority;
import org.milepost.api.obligation.Duty;
import org.milepost.api.strategy.Obligation;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.query.Reading;
import org.milepost.query.TrustReading;
import org.milepost.query.growth.OwnGrowth;

/**
 * Which duties a reader sees: those of which they may read something that fulfils them. What is about one person's growth is
 * seen by those who may read of that person, and not by everybody who holds the office.
 */
final class VisibleDuties {
    /** The rows that the obligations of some editions belong to, as far as the reader may read them. */
    private final Map<String, Set<String>> rows = new HashMap<>();

    private VisibleDuties(Collection<StrategyEdition> editions, Predicate<String> reads) {
        for (StrategyEdition edition : editions) {
            for (Obligation obligation : edition.obligations()) {
                Set<String> readable = rows.computeIfAbsent(obligation.id(), id -> new HashSet<>());
                if (obligation.metBy().isEmpty()) {
                    readable.add("");
                }
                for (String entry : obligation.metBy()) {
                    String row = Authority.table().rowOfEntry(entry).orElse("");
                    if (row.isEmpty() || reads.test(row)) {
                        readable.add(row);
                    }
                }
            }
        }
    }

    /** Those of a school. */
    static Predicate<Duty> of(ActorId reader, Reading reading, Collection<StrategyEdition> editions) {
        VisibleDuties visible = new VisibleDuties(editions, reading::reads);
        return duty -> {
            Set<String> readable = visible.readable(duty);
            return OwnGrowth.isOnlyAbout(readable) ? OwnGrowth.readsDuty(reader, reading, duty) : !readable.isEmpty();
        };
    }

    /** Those of the trust itself. */
    static Predicate<Duty> of(ActorId reader, TrustReading trust, Collection<StrategyEdition> editions) {
        VisibleDuties visible = new VisibleDuties(editions, trust::reads);
        return duty -> {
            Set<String> readable = visible.readable(duty);
            return OwnGrowth.isOnlyAbout(readable) ? OwnGrowth.readsDuty(reader, trust, duty) : !readable.isEmpty();
        };
    }

    private Set<String> readable(Duty duty) {
        return rows.getOrDefault(duty.obligation(), Set.of());
    }
}
