package org.milepost.command.support;

import java.time.LocalDate;
import java.util.Optional;
import org.milepost.api.ItemId;
import org.milepost.api.support.Length;
import org.milepost.api.support.SupportEvent.SupportDayScheduled;
import org.milepost.api.support.Supporter;

/**
 * What decisions remember of one support day.
 *
 * @param length how long it is to take, or took
 * @param by who is to come, or came
 * @param deliveredOn the day on which it took place
 */
record SupportDay(
        LocalDate scheduledFor,
        Length length,
        Supporter by,
        Optional<ItemId> request,
        boolean open,
        Optional<LocalDate> deliveredOn) {

    static SupportDay scheduled(SupportDayScheduled event) {
        return new SupportDay(
                event.scheduledFor(), event.length(), event.by(), event.request(), true, Optional.empty());
    }

    /** It took place. */
    SupportDay delivered(LocalDate on, Length took, Supporter came) {
        return new SupportDay(scheduledFor, took, came, request, false, Optional.of(on));
    }

    /** It did not take place, and will not. */
    SupportDay ended() {
        return new SupportDay(scheduledFor, length, by, request, false, Optional.empty());
    }
}
