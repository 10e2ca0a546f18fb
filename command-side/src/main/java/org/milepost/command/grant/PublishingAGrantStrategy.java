package org.milepost.command.grant;

import java.time.LocalDate;
import java.util.List;
import org.milepost.api.grant.GrantCommand.PublishGrantStrategy;
import org.milepost.api.grant.GrantEvent.GrantStrategyPublished;
import org.milepost.command.Rule;

/** A school publishes its strategy for a grant. */
final class PublishingAGrantStrategy {

    /** What the rules rest on. */
    record Facts(boolean taken, boolean schoolIsThere, LocalDate on, LocalDate today) {
        boolean hasNewId() {
            return !taken;
        }

        boolean hasHappened() {
            return !on.isAfter(today);
        }
    }

    static final List<Rule<Facts>> PUBLISHING = List.of(
            new Rule<>("grant.id-taken", "A strategy with this id stands in the record already.", Facts::hasNewId),
            new Rule<>(
                    "grant.school-not-there",
                    "On this day the school was not open yet, or not any more.",
                    Facts::schoolIsThere),
            new Rule<>(
                    "grant.in-future",
                    "It is recorded after it happened: its date lies in the future.",
                    Facts::hasHappened));

    private PublishingAGrantStrategy() {}

    static GrantStrategyPublished publish(PublishGrantStrategy command, Facts facts) {
        Rule.check(PUBLISHING, facts);
        return new GrantStrategyPublished(
                command.school(),
                command.strategy(),
                command.grant(),
                command.year(),
                command.document(),
                command.publishedOn());
    }
}
