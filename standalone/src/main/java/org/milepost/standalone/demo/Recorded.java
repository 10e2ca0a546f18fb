package org.milepost.standalone.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.milepost.api.Evidence;
import org.milepost.api.Receipt;
import org.milepost.api.SchoolId;

/** What the demo has recorded so far: the last event of each type in each record, for those who give it as evidence. */
final class Recorded {
    private final Map<String, String> last = new HashMap<>();

    void take(Receipt receipt) {
        receipt.events().forEach(event -> last.put(key(receipt.stream(), event.type()), event.id()));
    }

    /** The last event of the first of these types that the school's record has; else how its record began. */
    List<Evidence> lastOf(SchoolId school, List<String> types) {
        for (String type : types) {
            String id = last.get(key(school.toString(), type));
            if (id != null) {
                return List.of(Evidence.ofEvent(id));
            }
        }
        return lastOf(school, List.of("school.registered"));
    }

    private static String key(String stream, String type) {
        return stream + " " + type;
    }
}
