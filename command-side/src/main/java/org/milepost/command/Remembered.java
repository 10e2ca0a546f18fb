package org.milepost.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.milepost.api.Event;
import org.milepost.api.Meta;
import org.milepost.api.Receipt;
import org.milepost.api.Vocabulary;

/**
 * The commands a stream has accepted, so that a repeat gets the first answer instead of a second event. It is folded from
 * the stream's own events and so survives restarts and copies; only the last {@value #COMMANDS} are remembered.
 */
public final class Remembered {
    static final int COMMANDS = 2_000;

    private final Map<String, Accepted> accepted = new LinkedHashMap<>();
    private long lastSequence = -1;

    /** One accepted command: the SHA-256 of its body, and what it recorded. */
    private record Accepted(String bodySha256, List<Receipt.Entry> events) {}

    /** The SHA-256 of the body with which this command was accepted, if it was. */
    Optional<String> bodyOf(String commandId) {
        return Optional.ofNullable(accepted.get(commandId)).map(Accepted::bodySha256);
    }

    /** What the command recorded on the stream; nothing, if it recorded nothing. */
    Receipt receipt(String stream, String commandId) {
        List<Receipt.Entry> events = Optional.ofNullable(accepted.get(commandId))
                .map(Accepted::events)
                .orElse(List.of());
        return new Receipt(
                stream, events.isEmpty() ? lastSequence : events.getLast().sequence(), events);
    }

    @EventSourcingHandler
    void on(Event event, DomainEventMessage<?> message) {
        lastSequence = message.getSequenceNumber();
        if (message.getMetaData().get(Meta.COMMAND_ID) instanceof String commandId) {
            String body = String.valueOf(message.getMetaData().get(Meta.BODY_SHA256));
            accepted.computeIfAbsent(commandId, id -> new Accepted(body, new ArrayList<>()))
                    .events()
                    .add(new Receipt.Entry(
                            message.getIdentifier(),
                            Vocabulary.nameOf(event),
                            message.getSequenceNumber(),
                            message.getTimestamp()));
            if (accepted.size() > COMMANDS) {
                accepted.remove(accepted.keySet().iterator().next());
            }
        }
    }
}
