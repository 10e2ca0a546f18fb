package org.milepost.command.arch.canary.phase;

import org.axonframework.messaging.MetaData;
import org.springframework.util.StringUtils;

/** Planted: a decision that leans on Spring, from facts that lean on Axon. */
public final class PhaseAdvance {
    /** What the decision knows. */
    public record Facts(MetaData metaData) {}

    static boolean decide(String reason) {
        return StringUtils.hasText(reason);
    }
}
