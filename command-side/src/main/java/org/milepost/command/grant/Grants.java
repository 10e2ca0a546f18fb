package org.milepost.command.grant;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.milepost.api.ItemId;
import org.milepost.api.grant.GrantCommand.PublishGrantStrategy;
import org.milepost.api.grant.GrantEvent.GrantStrategyPublished;
import org.milepost.command.Acting;
import org.milepost.command.SchoolsLife;

/** The strategies that a school published for its grants. */
public final class Grants {
    private final Set<ItemId> published = new HashSet<>();
    private final SchoolsLife life;

    public Grants(SchoolsLife life) {
        this.life = life;
    }

    @CommandHandler
    void handle(PublishGrantStrategy command, Acting acting) {
        acting.record(PublishingAGrantStrategy.publish(
                command,
                new PublishingAGrantStrategy.Facts(
                        published.contains(command.strategy()),
                        life.includes(command.publishedOn()),
                        command.publishedOn(),
                        acting.today())));
    }

    @EventSourcingHandler
    void on(GrantStrategyPublished event) {
        published.add(event.strategy());
    }
}
