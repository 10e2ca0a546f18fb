package org.milepost.edge.messages;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.QueryExecutionException;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.StoreUnavailable;

/**
 * Lets refusals travel as the details of Axon's exceptions, so that one process and many look alike to whoever asked.
 * Faults pass as they are: what they say is for the log, not for clients.
 */
public final class RefusalsAsDetails implements MessageHandlerInterceptor<Message<?>> {

    @Override
    public Object handle(UnitOfWork<? extends Message<?>> unitOfWork, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (Rejected e) {
            throw carrying(unitOfWork, e.rejection());
        } catch (AggregateNotFoundException e) {
            throw carrying(unitOfWork, Rejection.scope("school.unknown", "There is no such school or trust here."));
        } catch (ConcurrencyException e) {
            throw carrying(
                    unitOfWork,
                    Rejection.rule("record.moved-on", "Somebody else recorded something in the same moment. Look again, then repeat."));
        } catch (StoreUnavailable e) {
            throw carrying(unitOfWork, Rejection.unavailable(e.code(), String.valueOf(e.getMessage())));
        }
    }

    private static RuntimeException carrying(UnitOfWork<? extends Message<?>> unitOfWork, Rejection rejection) {
        return unitOfWork.getMessage() instanceof CommandMessage
                ? new CommandExecutionException(rejection.because(), null, rejection)
                : new QueryExecutionException(rejection.because(), null, rejection);
    }
}
