package org.milepost.command;

import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.school.IdentityEvent.SchoolRegistered;
import org.milepost.api.school.IdentityEvent.TrustJoined;

/**
 * Reads in the other school's stream to which trusts it belonged. Its first event says it for nearly all schools, and few
 * decisions ask.
 */
public final class StreamedOtherSchools implements OtherSchools {
    private final Supplier<EventStore> store;

    public StreamedOtherSchools(Supplier<EventStore> store) {
        this.store = store;
    }

    @Override
    public boolean areOf(TrustId trust, SchoolId school) {
        return store.get().readEvents(school.toString()).asStream().anyMatch(message -> switch (message.getPayload()) {
            case SchoolRegistered e -> e.trust().equals(trust);
            case TrustJoined e -> e.trust().equals(trust);
            default -> false;
        });
    }
}
