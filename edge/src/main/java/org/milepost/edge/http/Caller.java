package org.milepost.edge.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;

/** Who sent a request, as far as HTTP knows: the person, never an office. */
public final class Caller {
    private static final String ATTRIBUTE = Caller.class.getName();

    private Caller() {}

    /** Says who sent a request: for whoever has made sure of it, by a token or by a session, and for nobody else. */
    public static void set(HttpServletRequest request, ActorId actor) {
        request.setAttribute(ATTRIBUTE, actor);
    }

    /** The person whose token the request bore, or whose session it belongs to, if there is one. */
    static Optional<ActorId> known(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof ActorId actor ? Optional.of(actor) : Optional.empty();
    }

    /** The person whose token the request bore, or whose session it belongs to; no handler is reached without one. */
    public static ActorId of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof ActorId actor) {
            return actor;
        }
        throw new Rejected(Rejection.office("token.missing", "Send an API token: 'Authorization: Bearer …'."));
    }
}
