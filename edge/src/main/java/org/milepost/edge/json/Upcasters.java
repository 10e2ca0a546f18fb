package org.milepost.edge.json;

import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/**
 * How events of older revisions are read, oldest first. An event whose shape changed gets a new revision, an entry here, a
 * stored sample of the old form kept for ever, and a decision record that says why.
 *
 * @param inOrder each reads what the ones before it made
 */
public record Upcasters(List<EventUpcaster> inOrder) {
    /** Those of this version of Milepost: every event still has the shape it was first stored in. */
    public static final Upcasters SHIPPED = new Upcasters(List.of());

    public Upcasters {
        inOrder = List.copyOf(inOrder);
    }
}
