package org.milepost.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.milepost.api.ActorId;
import org.milepost.api.Command;
import org.milepost.api.Meta;
import org.milepost.api.RecordedEvent;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.Vocabulary;
import org.milepost.api.access.Authority;
import org.milepost.api.access.Concern;
import org.milepost.api.access.Holding;
import org.milepost.api.access.Office;
import org.milepost.api.trust.TrustLifeCommand.CreateTrust;
import org.milepost.api.trust.TrustRecord;

/**
 * What happens round every command, before any rule of a slice: a repeat is answered as the first time, and only a person
 * whose office may do this gets further. Then the handler decides, with an {@link Acting}.
 */
public final class Acts {
    private static final String RESOURCE = Acting.class.getName();

    private final TrustFacts trusts;
    private final Installation installation;
    private final Clock clock;

    public Acts(TrustFacts trusts, Installation installation, Clock clock) {
        this.trusts = trusts;
        this.installation = installation;
        this.clock = clock;
    }

    /**
     * Lets a command through to its handler, or refuses it, or repeats the answer it got before.
     *
     * @param trustOf the trust whose offices count for this command
     * @param kind the kind of what it is about, where that decides who may do it
     * @param concern the review and the subjects it is about, to which an office may be narrowed
     */
    public Object decide(
            CommandMessage<?> message,
            Remembered remembered,
            Optional<TrustId> trustOf,
            Optional<String> kind,
            Concern concern,
            InterceptorChain chain)
            throws Exception {
        Command command = (Command) message.getPayload();
        String commandId = meta(message, Meta.COMMAND_ID);
        Optional<String> before = remembered.bodyOf(commandId);
        if (before.isPresent() && !before.get().equals(meta(message, Meta.BODY_SHA256))) {
            throw new Rejected(Rejection.rule(
                    "command.id-reused", "This idempotency key was used before, for something else. Use a new one."));
        }
        Acting acting = acting(command, new ActorId(meta(message, Meta.ACTOR)), trustOf, kind, concern);
        if (before.isEmpty()) {
            CurrentUnitOfWork.get().resources().put(RESOURCE, acting);
            chain.proceed();
        }
        return remembered.receipt(command.stream().toString(), commandId);
    }

    private Acting acting(
            Command command, ActorId actor, Optional<TrustId> trustOf, Optional<String> kind, Concern concern) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), RecordedEvent.SCHOOL_ZONE);
        TrustRecord trust = trustOf.map(trusts::of).orElse(TrustRecord.NONE);
        if (command instanceof CreateTrust) {
            if (!installation.isAdministrator(actor)) {
                throw new Rejected(Rejection.unknown(command.stream()));
            }
            return new Acting(actor, Office.ADMINISTRATOR, List.of(), trust, today);
        }
        List<Holding> holdings = command.stream() instanceof SchoolId school
                ? trust.officesOf(actor, school, today)
                : trust.officesOf(actor, today);
        Authority table = Authority.table();
        Authority.Need need = table.need(Vocabulary.nameOfCommand(command.getClass()), kind);
        List<Holding> forThis =
                holdings.stream().filter(holding -> holding.isFor(concern)).toList();
        Office office = table.acting(forThis, need)
                .orElseThrow(() -> table.reads(holdings, need.row())
                        ? new Rejected(Rejection.office(
                                "office.may-not",
                                "Your office may see this but not do it. Ask somebody whose office may."))
                        : new Rejected(Rejection.unknown(command.stream())));
        return new Acting(actor, office, holdings, trust, today);
    }

    private static String meta(Message<?> message, String key) {
        if (message.getMetaData().get(key) instanceof String value) {
            return value;
        }
        throw new IllegalArgumentException("A command travels with its '" + key + "'.");
    }

    /** Gives handlers the {@link Acting} of the command they handle. */
    public static ParameterResolverFactory parameters() {
        return (executable, parameters, index) ->
                parameters[index].getType() == Acting.class ? new OfTheCommand() : null;
    }

    private static final class OfTheCommand implements ParameterResolver<Acting> {
        @Override
        public Acting resolveParameterValue(Message<?> message) {
            return CurrentUnitOfWork.get().getResource(RESOURCE);
        }

        @Override
        public boolean matches(Message<?> message) {
            return message.getPayload() instanceof Command;
        }
    }
}
