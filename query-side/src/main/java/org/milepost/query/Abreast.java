package org.milepost.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.milepost.api.SchoolId;

/**
 * The schools of one answer about a trust. What is asked of one of them is asked of each in a moment, so their documents
 * are looked up together, some schools at a time.
 */
final class Abreast {
    private static final int AT_ONCE = 50;

    private final Records records;
    private final List<SchoolId> schools = new ArrayList<>();
    private final List<Long> heads = new ArrayList<>();
    private final Map<SchoolId, Integer> places = new HashMap<>();
    private final Set<Asked> asked = new HashSet<>();

    private record Asked(String view, String part, int group) {}

    Abreast(Records records) {
        this.records = records;
    }

    void add(SchoolId school, long head) {
        places.put(school, schools.size());
        schools.add(school);
        heads.add(head);
    }

    /** A part of a view is about to be asked of a school. */
    void ask(View<?> view, String part, SchoolId school) {
        int group = places.getOrDefault(school, 0) / AT_ONCE;
        if (asked.add(new Asked(view.name(), part, group))) {
            Map<String, Long> wanted = new HashMap<>();
            for (int i = group * AT_ONCE; i < Math.min(schools.size(), (group + 1) * AT_ONCE); i++) {
                wanted.put(Projector.documentId(schools.get(i).value(), part), heads.get(i));
            }
            records.lookUp(view, wanted);
        }
    }
}
