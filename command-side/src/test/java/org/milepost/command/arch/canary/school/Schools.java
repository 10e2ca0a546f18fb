package org.milepost.command.arch.canary.school;

import org.axonframework.commandhandling.CommandHandler;
import org.milepost.api.Event;
import org.milepost.command.Acting;

/** Allowed: a slice handles its commands and records its events. */
public final class Schools {
    @CommandHandler
    void handle(Event event, Acting acting) {
        acting.record(event);
    }
}
