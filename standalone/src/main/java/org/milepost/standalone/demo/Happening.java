package org.milepost.standalone.demo;

import java.time.Instant;
import java.util.function.Function;
import org.milepost.api.ActorId;
import org.milepost.api.Command;

/**
 * Somebody sends a command at some moment.
 *
 * @param command made when it is sent, from what was recorded until then
 */
record Happening(Instant at, ActorId actor, Function<Recorded, Command> command) {}
