package org.milepost.query.growth;

import java.util.List;
import java.util.Set;
import org.milepost.api.ActorId;
import org.milepost.api.RecordedEvent;
import org.milepost.api.access.Office;
import org.milepost.api.growth.GrowthEvent;
import org.milepost.query.Reading;

/** People who lead a school read the dates of their own professional growth, and not those of whoever led it before. */
public final class OwnGrowth {
    static final String ROW = "growth-heads";
    private static final Set<Office> OF_OWN = Set.of(Office.HEADTEACHER, Office.EXECUTIVE_LEADER, Office.SENIOR_LEADER);

    private OwnGrowth() {}

    /** Whether the reader may read of this person. */
    static boolean reads(ActorId reader, Reading reading, ActorId person) {
        return reading.reads(ROW) && (person.equals(reader) || !reading.readsOnlyAs(ROW, OF_OWN));
    }

    /** The events that are left for the reader. */
    public static List<RecordedEvent> of(ActorId reader, Reading reading, List<RecordedEvent> events) {
        return events.stream()
                .filter(recorded ->
                        !(recorded.event() instanceof GrowthEvent event) || reads(reader, reading, event.headteacher()))
                .toList();
    }
}
