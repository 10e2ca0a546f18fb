package org.milepost.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomMatcher;
import org.milepost.api.ActorId;
import org.milepost.api.Command;
import org.milepost.api.Event;
import org.milepost.api.Meta;
import org.milepost.api.Rejection;
import org.milepost.api.TrustEvent;
import org.milepost.api.trust.TrustRecord;
import org.milepost.command.erasure.Erasable;
import org.milepost.edge.messages.RefusalsAsDetails;

/**
 * One sentence a specification: given what stands in the record, when somebody sends a command, then this is recorded, or it
 * is refused with this code and nothing is recorded. It runs the real stream, with the real authority table, on the trust's
 * record that the specification names.
 */
public final class Specification<T> {
    /** The day on which specifications take place: a Monday in the first week of a school year. */
    public static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    /** Every other school is one of the trust's, but this. */
    public static final String NO_SUCH_SCHOOL = "no-such-school";

    private final Class<T> root;
    private final List<TrustEvent> trust;
    private final List<?> history;
    private final LocalDate today;
    private final Erasable erasable;

    private Specification(Class<T> root, List<TrustEvent> trust, List<?> history, LocalDate today, Erasable erasable) {
        this.erasable = erasable;
        this.root = root;
        this.trust = List.copyOf(trust);
        this.history = List.copyOf(history);
        this.today = today;
    }

    /** A specification of a kind of stream, in a trust with this record. */
    public static <T> Specification<T> of(Class<T> root, List<? extends TrustEvent> trust) {
        return new Specification<>(root, List.copyOf(trust), List.of(), TODAY, Erasable.NOTHING);
    }

    /** What stands in the stream already. */
    public Specification<T> given(Event... events) {
        return new Specification<>(root, trust, List.of(events), today, erasable);
    }

    /** What stands in the stream already, since somebody sent a command with that idempotency key. */
    public Specification<T> recordedBy(String commandId, Command command, Event... events) {
        Map<String, String> stamp = Map.of(Meta.COMMAND_ID, commandId, Meta.BODY_SHA256, bodyOf(command));
        return new Specification<>(
                root,
                trust,
                Stream.of(events)
                        .map(event -> GenericEventMessage.asEventMessage(event).andMetaData(stamp))
                        .toList(),
                today,
                erasable);
    }

    /** What lies beside the record. */
    public Specification<T> beside(Erasable things) {
        return new Specification<>(root, trust, history, today, things);
    }

    /** The day on which it takes place. */
    public Specification<T> on(LocalDate day) {
        return new Specification<>(root, trust, history, day, erasable);
    }

    /** Somebody sends a command. */
    public Outcome when(String actor, Command command) {
        return when(actor, command, "command-1");
    }

    /** Somebody sends a command with an idempotency key. */
    public Outcome when(String actor, Command command, String commandId) {
        AggregateTestFixture<T> fixture = new AggregateTestFixture<>(root);
        Clock clock = Clock.fixed(today.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        TrustRecord record = TrustRecord.NONE;
        for (int i = 0; i < trust.size(); i++) {
            record = record.apply(i, trust.get(i));
        }
        TrustRecord known = record;
        fixture.registerInjectableResource(new Acts(
                id -> known.trust().filter(id::equals).isPresent() ? known : TrustRecord.NONE,
                person -> person.equals(new ActorId("installer")),
                clock));
        fixture.registerInjectableResource(erasable);
        fixture.registerInjectableResource(
                (OtherSchools) (ofTrust, school) -> !school.value().equals(NO_SUCH_SCHOOL));
        fixture.registerParameterResolverFactory(Acts.parameters());
        fixture.registerCommandTargetResolver(CommandSide.byStream());
        fixture.registerCommandHandlerInterceptor(new RefusalsAsDetails());
        fixture.registerCommandHandlerInterceptor(new CorrelationDataInterceptor<>(travelling()));
        TestExecutor<T> executor = history.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(history);
        return new Outcome(executor.when(
                command,
                Map.of(
                        Meta.ACTOR, actor,
                        Meta.COMMAND_ID, commandId,
                        Meta.BODY_SHA256, bodyOf(command))));
    }

    /** Commands are equal here where their bodies would be. */
    private static String bodyOf(Command command) {
        return Integer.toHexString(command.hashCode());
    }

    private static CorrelationDataProvider travelling() {
        return message -> {
            Map<String, Object> kept = new HashMap<>();
            for (String key : List.of(Meta.ACTOR, Meta.COMMAND_ID, Meta.BODY_SHA256)) {
                Object value = message.getMetaData().get(key);
                if (value != null) {
                    kept.put(key, value);
                }
            }
            return kept;
        };
    }

    /** What came of the command. */
    public record Outcome(ResultValidator<?> result) {

        /** These events are recorded, and no others. */
        public void records(Event... events) {
            result.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
        }

        /** It is refused with this code, and nothing is recorded. */
        public void isRefused(String code) {
            result.expectNoEvents().expectExceptionDetails(new CustomMatcher<Object>("refusal " + code) {
                @Override
                public boolean matches(Object details) {
                    return details instanceof Rejection rejection
                            && rejection.code().equals(code);
                }
            });
        }
    }
}
