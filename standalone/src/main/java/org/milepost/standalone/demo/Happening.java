package org.milepost.standalone.demo;

import java.time.Instant;
import org.milepost.api.ActorId;
import org.milepost.api.Command;

/** Somebody sends a command at some moment. */
record Happening(Instant at, ActorId actor, Command command) {}
