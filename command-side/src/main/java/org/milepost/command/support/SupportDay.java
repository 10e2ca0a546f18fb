package org.milepost.command.support;

import java.time.LocalDate;
import java.util.Optional;
import org.milepost.api.ItemId;
import org.milepost.api.support.Length;
import org.milepost.api.support.SupportEvent.SupportDayScheduled;
import org.milepost.api.support.Supporter;

/** What decisions remember of one support day. */
record SupportDay(LocalDate scheduledFor, Length length, Supporter by, Optional<ItemId> request, boolean open) {

    static SupportDay scheduled(SupportDayScheduled event) {
        return new SupportDay(event.scheduledFor(), event.length(), event.by(), event.request(), true);
    }

    SupportDay ended() {
        return new SupportDay(scheduledFor, length, by, request, false);
    }
}
