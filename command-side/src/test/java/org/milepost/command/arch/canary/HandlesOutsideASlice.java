package org.milepost.command.arch.canary;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

/** Planted: a command handler that belongs to no slice, and an event applied there. */
public final class HandlesOutsideASlice {
    @CommandHandler
    void handle(String command) {
        AggregateLifecycle.apply(command);
    }
}
