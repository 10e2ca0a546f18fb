package org.milepost.query.arch.canary;

import java.time.Instant;

/** Planted: asks what time it is. */
public final class AsksTheTime {
    Instant moment() {
        return Instant.now();
    }
}
