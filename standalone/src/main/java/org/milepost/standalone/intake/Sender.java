package org.milepost.standalone.intake;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.milepost.api.ActorId;
import org.milepost.api.Command;
import org.milepost.api.Event;
import org.milepost.api.Receipt;
import org.milepost.api.Rejected;
import org.milepost.edge.access.Tokens;
import org.milepost.edge.messages.Asker;
import org.milepost.standalone.importing.ImportTally;
import org.milepost.standalone.importing.ImportTally.Effect;

/** Sends an import's commands one by one; a refusal by a rule rejects the line, any other ends the import. */
final class Sender {
    private final Asker asker;
    private final EventStore events;
    private final KnownRecord known;
    private final ImportTally tally;

    Sender(Asker asker, EventStore events, KnownRecord known, ImportTally tally) {
        this.asker = asker;
        this.events = events;
        this.known = known;
        this.tally = tally;
    }

    /** Sends what a line came to, and counts it. The command may be one that cannot even be made. */
    void send(Origin origin, ActorId actor, Effect effect, Supplier<Command> command) {
        sendIf(origin, actor, effect, () -> Optional.of(command.get()));
    }

    /** As {@link #send}, where a line may come to nothing new. */
    void sendIf(Origin origin, ActorId actor, Effect effect, Supplier<Optional<Command>> command) {
        try {
            boolean recorded = command.get()
                    .map(made -> !tell(made, actor).events().isEmpty())
                    .orElse(false);
            tally.count(recorded ? effect : Effect.UNCHANGED);
        } catch (IllegalArgumentException e) {
            tally.rejected(origin.file(), origin.line(), String.valueOf(e.getMessage()));
        } catch (Rejected e) {
            switch (e.rejection().kind()) {
                case RULE, MALFORMED ->
                    tally.rejected(origin.file(), origin.line(), e.rejection().because());
                case OFFICE, SCOPE, UNAVAILABLE ->
                    throw new ImportRefused(e.rejection().because(), e);
            }
        }
    }

    /** Sends a command that no single line is about. */
    Receipt tell(Command command, ActorId actor) {
        // Never a repeat: what an import has recorded before is known by what it is about, and is not sent again.
        Receipt receipt = asker.tell(command, actor, UUID.randomUUID().toString(), Tokens.sha256(command.toString()));
        if (!receipt.events().isEmpty()) {
            long first = receipt.events().getFirst().sequence();
            events.readEvents(receipt.stream(), first)
                    .asStream()
                    .forEach(message -> known.learn(message.getSequenceNumber(), (Event) message.getPayload()));
        }
        return receipt;
    }
}
