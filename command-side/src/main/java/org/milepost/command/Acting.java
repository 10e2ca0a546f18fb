package org.milepost.command;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.milepost.api.ActorId;
import org.milepost.api.Event;
import org.milepost.api.Meta;
import org.milepost.api.Minute;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Holding;
import org.milepost.api.access.Office;
import org.milepost.api.trust.TrustRecord;
import org.milepost.edge.messages.Rehearsal;

/**
 * Who is acting in a command, in which office, and what the trust has decided so far. Made once for each command, by
 * {@link Acts}.
 *
 * @param office the first office of the authority table that the actor holds and that may do this
 * @param holdings the offices the actor holds today that reach the stream in question
 * @param trust the trust's record, up to its head
 * @param today the day of recording, in the schools' zone
 */
public record Acting(ActorId actor, Office office, List<Holding> holdings, TrustRecord trust, LocalDate today) {
    public Acting {
        holdings = List.copyOf(holdings);
    }

    /** Records an event, with who acted and what it rested on. The only way into a stream. */
    public void record(Event event) {
        Rehearsal.endsBeforeRecording();
        AggregateMemory.changes();
        Map<String, String> stamp = new HashMap<>();
        stamp.put(Meta.OFFICE, office.name());
        if (event.stream() instanceof SchoolId) {
            stamp.put(Meta.TRUST_SEQUENCE, Long.toString(trust.sequence()));
        }
        AggregateLifecycle.apply(event, MetaData.from(stamp));
    }

    /** Whether the actor holds the office, here and today. */
    public boolean holds(Office wanted) {
        return holdings.stream().anyMatch(holding -> holding.office() == wanted);
    }

    /** Whether the actor leads this school. */
    public boolean leadsSchool() {
        return holds(Office.HEADTEACHER) || holds(Office.EXECUTIVE_LEADER);
    }

    /** Who takes a decision that the actor sends, and when. */
    public Decider decider(LocalDate decidedOn, Optional<Minute> minute) {
        return new Decider(actor, office, leadsSchool(), today, decidedOn, minute);
    }

    /** A decision of that day, as one of before the trust used Milepost. */
    public EnteredFromRecords enteredFromRecords(LocalDate decidedOn) {
        return new EnteredFromRecords(trust.goLiveOn(), decidedOn);
    }
}
