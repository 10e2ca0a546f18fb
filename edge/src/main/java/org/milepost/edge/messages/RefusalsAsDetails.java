package org.milepost.edge.messages;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.queryhandling.QueryExecutionException;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.StreamId;

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
            throw carrying(
                    unitOfWork, Rejection.unknown(StreamId.ofStream(String.valueOf(e.getAggregateIdentifier()))));
        }
    }

    private static RuntimeException carrying(UnitOfWork<? extends Message<?>> unitOfWork, Rejection rejection) {
        return unitOfWork.getMessage() instanceof CommandMessage
                ? new CommandExecutionException(rejection.because(), null, rejection)
                : new QueryExecutionException(rejection.because(), null, rejection);
    }
}
