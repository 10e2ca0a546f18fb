package org.milepost.query.arch.canary;

import org.axonframework.commandhandling.CommandHandler;

/** Planted: the query side decides something. */
public final class HandlesACommand {
    @CommandHandler
    void handle(String command) {}
}
