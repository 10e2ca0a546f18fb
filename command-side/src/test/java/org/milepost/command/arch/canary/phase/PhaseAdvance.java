package org.milepost.command.arch.canary.phase;

import java.util.List;
import org.axonframework.messaging.MetaData;
import org.milepost.command.Rule;
import org.springframework.util.StringUtils;

/** Planted: a decision that leans on Spring, from facts that lean on Axon. */
public final class PhaseAdvance {
    private static final List<Rule<Facts>> RULES =
            List.of(new Rule<>("phase.no-reason", "A placement has a reason.", Facts::hasReason));

    /** What the decision knows. */
    public record Facts(MetaData metaData) {
        boolean hasReason() {
            return metaData.containsKey("reason");
        }
    }

    static boolean decide(String reason, Facts facts) {
        Rule.check(RULES, facts);
        return StringUtils.hasText(reason);
    }
}
