package org.milepost.edge.messages;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.milepost.api.ActorId;
import org.milepost.api.Command;
import org.milepost.api.Meta;
import org.milepost.api.Query;
import org.milepost.api.Receipt;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.StoreUnavailable;

/**
 * Sends commands and questions on behalf of a person. The message carries the person's id and never an office: offices
 * are looked up where the decision is made. A refusal comes back as {@link Rejected}, whichever bus carried it.
 */
public final class Asker {
    private static final long PATIENCE_SECONDS = 60;

    private final CommandGateway commands;
    private final QueryBus queries;

    public Asker(CommandGateway commands, QueryBus queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /**
     * Sends a command and waits until its events are on disk.
     *
     * @param commandId the client's id for it, by which a repeat is known
     * @param bodySha256 SHA-256 of the command's body as received
     * @throws Rejected if it was refused
     */
    public Receipt tell(Command command, ActorId actor, String commandId, String bodySha256) {
        Map<String, String> metadata =
                Map.of(Meta.ACTOR, actor.value(), Meta.COMMAND_ID, commandId, Meta.BODY_SHA256, bodySha256);
        try {
            return commands.sendAndWait(
                    new GenericCommandMessage<>(command, metadata), PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (CommandExecutionException e) {
            throw refusalIn(e);
        } catch (ConcurrencyException e) {
            // Found out when the events are stored, which is after every interceptor; and so is what the store cannot
            // do.
            throw new Rejected(Rejection.rule(
                    "record.moved-on",
                    "Somebody else recorded something in the same moment. Look again, then repeat."));
        } catch (StoreUnavailable e) {
            throw new Rejected(Rejection.unavailable(e.code(), String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            throw Unreachable.asRefusal(e);
        }
    }

    /**
     * Why a command would be refused just now, by the same rules in the same order; nothing of it is recorded. A screen says so
     * beside its button.
     */
    public Optional<Rejection> rehearse(Command command, ActorId actor) {
        try {
            commands.sendAndWait(
                    new GenericCommandMessage<>(
                            command,
                            Map.of(
                                    Meta.ACTOR,
                                    actor.value(),
                                    Meta.COMMAND_ID,
                                    "rehearsal-" + UUID.randomUUID(),
                                    Meta.BODY_SHA256,
                                    "",
                                    Meta.REHEARSAL,
                                    "true")),
                    PATIENCE_SECONDS,
                    TimeUnit.SECONDS);
            throw new IllegalStateException("A rehearsal ends before anything is recorded.");
        } catch (CommandExecutionException e) {
            return refusalIn(e) instanceof Rejected refused ? Rehearsal.said(refused.rejection()) : fault(e);
        } catch (StoreUnavailable e) {
            return Optional.of(Rejection.unavailable(e.code(), String.valueOf(e.getMessage())));
        }
    }

    private static Optional<Rejection> fault(CommandExecutionException e) {
        throw refusalIn(e);
    }

    /**
     * Asks a question and waits for the answer.
     *
     * @throws Rejected if it was refused
     */
    public <A> A ask(Query<A> query, ActorId actor) {
        try {
            var response = queries.query(new GenericQueryMessage<>(query, ResponseTypes.instanceOf(query.answerType()))
                            .withMetaData(Map.of(Meta.ACTOR, actor.value())))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (response.isExceptional()) {
                throw refusalIn(response.exceptionResult());
            }
            return response.getPayload();
        } catch (ExecutionException e) {
            throw refusalIn(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new Rejected(Rejection.unavailable("query.slow", "The answer took too long. Try again in a moment."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Rejected(
                    Rejection.unavailable("server.stopping", "Milepost is stopping. Try again in a moment."));
        }
    }

    private static RuntimeException refusalIn(Throwable e) {
        return e instanceof HandlerExecutionException refused
                        && refused.getDetails().isPresent()
                ? refused.<Rejection>getDetails()
                        .<RuntimeException>map(Rejected::new)
                        .orElse(refused)
                : Unreachable.asRefusal(e);
    }
}
