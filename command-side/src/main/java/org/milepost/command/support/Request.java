package org.milepost.command.support;

import java.time.LocalDate;
import java.util.Optional;
import org.milepost.api.ActorId;

/** What decisions remember of support that a school asked for. */
record Request(ActorId by, State state, Optional<LocalDate> agreedOn) {
    /** How far a request has come. */
    enum State {
        OPEN,
        AGREED,
        DECLINED,
        DELIVERED
    }

    Request agreed(LocalDate on) {
        return new Request(by, State.AGREED, Optional.of(on));
    }

    Request as(State next) {
        return new Request(by, next, agreedOn);
    }
}
