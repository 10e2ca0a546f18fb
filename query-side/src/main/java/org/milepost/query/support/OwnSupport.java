package org.milepost.query.support;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.RecordedEvent;
import org.milepost.api.access.Office;
import org.milepost.api.support.SupportEvent.SupportDayCancelled;
import org.milepost.api.support.SupportEvent.SupportDayCorrected;
import org.milepost.api.support.SupportEvent.SupportDayDelivered;
import org.milepost.api.support.SupportEvent.SupportDayRetracted;
import org.milepost.api.support.SupportEvent.SupportDayScheduled;
import org.milepost.api.support.SupportEvent.SupportVisitMade;
import org.milepost.api.support.Supporter;
import org.milepost.query.Reading;

/** SLIM leaders and Lead Practitioners read of the days on which they come themselves, and of no others. */
public final class OwnSupport {
    static final String ROW = "support";
    private static final Set<Office> OF_OWN_DAYS = Set.of(Office.SLIM_LEADER, Office.LEAD_PRACTITIONER);

    private OwnSupport() {}

    /** Whether the reader reads no support days of this school but their own. */
    static boolean only(Reading reading) {
        return reading.readsOnlyAs(ROW, OF_OWN_DAYS);
    }

    static boolean isBy(ActorId reader, Supporter supporter) {
        return supporter.person().filter(reader::equals).isPresent();
    }

    /** The events that are left for the reader: those of other people's days and visits are not. */
    public static List<RecordedEvent> of(ActorId reader, Reading reading, List<RecordedEvent> events) {
        if (!only(reading)) {
            return events;
        }
        Set<ItemId> own = new HashSet<>();
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof SupportDayScheduled day && isBy(reader, day.by())) {
                own.add(day.day());
            }
            if (recorded.event() instanceof SupportDayDelivered day && isBy(reader, day.by())) {
                own.add(day.day());
            }
            if (recorded.event() instanceof SupportDayCorrected day && isBy(reader, day.by())) {
                own.add(day.day());
            }
        }
        return events.stream()
                .filter(recorded -> switch (recorded.event()) {
                    case SupportDayScheduled e -> own.contains(e.day());
                    case SupportDayDelivered e -> own.contains(e.day());
                    case SupportDayCorrected e -> own.contains(e.day());
                    case SupportDayRetracted e -> own.contains(e.day());
                    case SupportDayCancelled e -> own.contains(e.day());
                    case SupportVisitMade e -> e.by().stream().anyMatch(by -> isBy(reader, by));
                    default -> true;
                })
                .toList();
    }
}
