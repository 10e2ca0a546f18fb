package org.milepost.command.arch.canary;

import org.milepost.api.Event;
import org.milepost.command.Acting;

/** Planted: an event recorded by something that is no slice. */
public final class RecordsOutsideASlice {
    void keep(Acting acting, Event event) {
        acting.record(event);
    }
}
