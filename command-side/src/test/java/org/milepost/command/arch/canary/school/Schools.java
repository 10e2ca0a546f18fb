package org.milepost.command.arch.canary.school;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

/** Allowed: a slice handles its commands and applies its events. */
public final class Schools {
    @CommandHandler
    void handle(String command) {
        AggregateLifecycle.apply(command);
    }
}
