package org.milepost.standalone.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.milepost.api.Urn;
import org.milepost.standalone.importing.UrnChangeRow;
import org.milepost.standalone.importing.UrnMap;

/** All URNs that one school has ever had, its predecessors' among them. */
final class Families {
    static final Families NONE = new Families(List.of());

    private final UrnMap map;
    private final Map<Urn, Set<Urn>> predecessors = new HashMap<>();

    Families(List<UrnChangeRow> changes) {
        this.map = UrnMap.of(changes).map();
        for (UrnChangeRow change : changes) {
            Urn latest = map.latest(change.old());
            predecessors.computeIfAbsent(latest, _ -> new HashSet<>()).add(change.old());
        }
    }

    Urn latest(Urn urn) {
        return map.latest(urn);
    }

    /** The URN under which the school is known now, and those that led to it. */
    Set<Urn> of(Urn urn) {
        Urn latest = map.latest(urn);
        Set<Urn> family = new HashSet<>(predecessors.getOrDefault(latest, Set.of()));
        family.add(latest);
        return family;
    }
}
