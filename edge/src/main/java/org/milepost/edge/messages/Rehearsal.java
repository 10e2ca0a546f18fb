package org.milepost.edge.messages;

import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.milepost.api.Meta;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;

/**
 * Lets a command be tried out. It is decided as always; then, where it would have been accepted, it is refused after all, so
 * that everything is rolled back before it is stored.
 */
public final class Rehearsal implements MessageHandlerInterceptor<CommandMessage<?>> {
    private static final String WOULD_BE_ACCEPTED = "command.rehearsed";

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        Object answer = chain.proceed();
        if (unitOfWork.getMessage().getMetaData().containsKey(Meta.REHEARSAL)) {
            throw new Rejected(Rejection.rule(WOULD_BE_ACCEPTED, "This would be accepted. It was only tried out."));
        }
        return answer;
    }

    /**
     * Ends a rehearsal where the first event would be recorded: all rules were asked by then, and what is in memory stays as
     * it is in the record.
     */
    public static void endsBeforeRecording() {
        if (CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().getMessage().getMetaData().containsKey(Meta.REHEARSAL)) {
            throw new Rejected(Rejection.rule(WOULD_BE_ACCEPTED, "This would be accepted. It was only tried out."));
        }
    }

    /** What the rehearsal found: the refusal, if it was a real one. */
    static Optional<Rejection> said(Rejection rejection) {
        return rejection.code().equals(WOULD_BE_ACCEPTED) ? Optional.empty() : Optional.of(rejection);
    }
}
