package org.milepost.command.review;

import org.milepost.api.ActorId;

/** What decisions remember of a review that was asked for. */
record Request(ActorId by, State state) {
    /** How far a request has come. */
    enum State {
        OPEN,
        AGREED,
        DECLINED,
        PLANNED
    }

    Request as(State next) {
        return new Request(by, next);
    }
}
