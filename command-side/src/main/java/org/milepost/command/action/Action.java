package org.milepost.command.action;

import java.time.LocalDate;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.action.ActionEvent.ActionRaised;
import org.milepost.api.action.Owner;
import org.milepost.api.action.Source;

/** What decisions remember of one action. */
record Action(
        Source source,
        Owner owner,
        ActorId raisedBy,
        LocalDate raisedOn,
        State state,
        Optional<ActorId> doneBy,
        Optional<LocalDate> doneOn) {

    /** How far an action has come. */
    enum State {
        OPEN,
        DONE,
        VERIFIED,
        CANCELLED
    }

    static Action raised(ActionRaised event) {
        return new Action(
                event.source(),
                event.owner(),
                event.raisedBy(),
                event.effectiveOn(),
                State.OPEN,
                Optional.empty(),
                Optional.empty());
    }

    Action done(ActorId by, LocalDate on) {
        return new Action(source, owner, raisedBy, raisedOn, State.DONE, Optional.of(by), Optional.of(on));
    }

    Action as(State next) {
        return new Action(source, owner, raisedBy, raisedOn, next, doneBy, doneOn);
    }
}
