package org.milepost.edge.json;

import java.util.function.UnaryOperator;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one old revision of an event as the next one. The stored bytes stay what they are; only what is read from them
 * changes.
 */
public final class Revised extends SingleEventUpcaster {
    private final String event;
    private final int from;
    private final UnaryOperator<ObjectNode> change;

    private Revised(String event, int from, UnaryOperator<ObjectNode> change) {
        this.event = event;
        this.from = from;
        this.change = change;
    }

    /**
     * Reads a revision of an event as the one after it.
     *
     * @param event the stored name
     * @param from the revision that is read
     * @param change makes of the old fields the new ones
     */
    public static Revised event(String event, int from, UnaryOperator<ObjectNode> change) {
        return new Revised(event, from, change);
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation stored) {
        return stored.getType().getName().equals(event)
                && Integer.toString(from).equals(stored.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        return stored.upcastPayload(
                new SimpleSerializedType(event, Integer.toString(from + 1)),
                JsonNode.class,
                fields -> change.apply((ObjectNode) fields));
    }
}
