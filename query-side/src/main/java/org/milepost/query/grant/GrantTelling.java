package org.milepost.query.grant;

import static org.milepost.query.timeline.Telling.day;

import org.milepost.api.grant.GrantEvent;
import org.milepost.api.grant.GrantEvent.GrantStrategyPublished;

/** Tells grants in plain sentences. */
public final class GrantTelling {
    private GrantTelling() {}

    /** What happened. */
    public static String sentence(GrantEvent event) {
        return switch (event) {
            case GrantStrategyPublished e ->
                "Strategy for " + e.grant().words() + ", " + e.year() + ", published on " + day(e.effectiveOn()) + ".";
        };
    }
}
