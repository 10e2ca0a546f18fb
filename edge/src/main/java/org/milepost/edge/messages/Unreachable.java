package org.milepost.edge.messages;

import com.mongodb.MongoException;
import io.axoniq.axonserver.connector.AxonServerException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.axonserver.connector.query.AxonServerQueryDispatchException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.StoreUnavailable;

/** Tells what failed because a server is missing, which passes, from what failed because of a fault. */
final class Unreachable {
    private Unreachable() {}

    /** A refusal that may be tried again where something does not answer; else the failure as it is. */
    static RuntimeException asRefusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnavailable e) {
                return refusal(e.code(), String.valueOf(e.getMessage()));
            }
            if (isAboutAMissingServer(cause)) {
                return refusal(
                        StoreUnavailable.UNREACHABLE,
                        "A server that Milepost needs does not answer. Try again in a moment; /actuator/health names it.");
            }
        }
        return failure instanceof RuntimeException fault ? fault : new IllegalStateException(failure);
    }

    private static boolean isAboutAMissingServer(Throwable cause) {
        return switch (cause) {
            case NoHandlerForCommandException e -> true;
            case NoHandlerForQueryException e -> true;
            case AxonServerCommandDispatchException e -> true;
            case AxonServerQueryDispatchException e -> true;
            case AxonServerException e -> true;
            case StatusRuntimeException e ->
                e.getStatus().getCode() == Status.Code.UNAVAILABLE
                        || e.getStatus().getCode() == Status.Code.DEADLINE_EXCEEDED
                        || e.getStatus().getCode() == Status.Code.CANCELLED;
            case MongoException e -> true;
            default -> false;
        };
    }

    private static Rejected refusal(String code, String because) {
        return new Rejected(Rejection.unavailable(code, because));
    }
}
