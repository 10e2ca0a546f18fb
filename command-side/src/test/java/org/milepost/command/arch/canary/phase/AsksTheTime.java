package org.milepost.command.arch.canary.phase;

import java.time.Instant;

/** Planted: a slice that asks what time it is. */
public final class AsksTheTime {
    Instant moment() {
        return Instant.now();
    }
}
