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
    /** Those of this version of Milepost. Why each is there stands in the decision record it names. */
    public static final Upcasters SHIPPED = new Upcasters(List.of(
            // docs/adr/0016: the first day in Milepost is the day from which it holds, and is called so like
            // everywhere.
            Revised.event("trust.go-live-set", 1, fields -> {
                fields.set("effectiveOn", fields.remove("goLiveOn"));
                return fields;
            })));

    public Upcasters {
        inOrder = List.copyOf(inOrder);
    }
}
