package org.milepost.standalone.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.milepost.api.Urn;

/**
 * Under which URN an establishment's school is known now. A figure stays keyed by the URN of its day; this map only says
 * which figures belong to one school, so that the results of two predecessors stand side by side and are never summed.
 */
public final class UrnMap {
    public static final UrnMap NONE = new UrnMap(Map.of());

    private final Map<Urn, Urn> latest;

    private UrnMap(Map<Urn, Urn> latest) {
        this.latest = Map.copyOf(latest);
    }

    /** The map, and what is wrong with the changes it was made from. */
    public record Made(UrnMap map, List<String> warnings) {
        public Made {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Follows chains of changes to their end. Changes that lead in a circle say nothing about which URN is the latest:
     * none of them is used, nor any that leads into them. Of two changes of one URN the first is used.
     */
    public static Made of(Iterable<UrnChangeRow> changes) {
        Map<Urn, Urn> next = new LinkedHashMap<>();
        List<String> warnings = new ArrayList<>();
        for (UrnChangeRow change : changes) {
            Urn before = change.old().equals(change.latest()) ? null : next.putIfAbsent(change.old(), change.latest());
            if (before != null && !before.equals(change.latest())) {
                warnings.add(
                        "%s became %s and also %s: the first is used".formatted(change.old(), before, change.latest()));
            }
        }
        Map<Urn, Urn> latest = new HashMap<>();
        Set<Urn> endless = new HashSet<>();
        for (Urn old : next.keySet()) {
            List<Urn> path = new ArrayList<>();
            Set<Urn> passed = new HashSet<>();
            Urn urn = old;
            for (Urn onwards = next.get(urn);
                    onwards != null && !endless.contains(urn) && passed.add(urn);
                    onwards = next.get(urn)) {
                path.add(urn);
                urn = onwards;
            }
            if (passed.contains(urn)) {
                warnings.add("the changes of %s lead in a circle: none of them is used"
                        .formatted(path.subList(path.indexOf(urn), path.size()).stream()
                                .sorted()
                                .map(Urn::toString)
                                .collect(Collectors.joining(", "))));
            }
            if (passed.contains(urn) || endless.contains(urn)) {
                endless.addAll(passed);
            } else {
                latest.put(old, urn);
            }
        }
        return new Made(new UrnMap(latest), warnings);
    }

    /** The URN of the school now; the same one where nothing says that it changed. */
    public Urn latest(Urn urn) {
        return latest.getOrDefault(urn, urn);
    }

    /** How many URNs have become another. */
    public int size() {
        return latest.size();
    }
}
