package org.milepost.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.command.AggregateMemory;

/** Prints how fast things are recorded on this machine. Nothing is asserted of the speed: machines differ. */
class AppendRateTest {

    private static final int EVENTS = 3_000;

    @TempDir
    Path folder;

    @Test
    void events_recorded_a_second_one_sync_each_and_in_batches() throws Exception {
        try (OpenRecord record = OpenRecord.in(folder)) {
            long each = perSecond(EVENTS, () -> {
                for (int i = 0; i < EVENTS; i++) {
                    record.append("school:hayes", i, i);
                }
            });
            long batched = perSecond(
                    20 * EVENTS,
                    () -> record.appender.batch(() -> {
                        for (int i = 0; i < 20 * EVENTS; i++) {
                            record.append("school:leesons", i, i);
                        }
                        return 0;
                    }));
            long read = perSecond(21 * EVENTS, () -> assertThat(record.all()).hasSize(21 * EVENTS));
            System.out.printf(
                    "record: %,d events/s one by one, %,d/s in one batch, %,d/s read back%n", each, batched, read);
        }
    }

    @Test
    void commands_a_second_by_one_client_and_by_eight() throws Exception {
        try (OpenRecord record = OpenRecord.in(folder)) {
            CommandGateway gateway = gateway(record);
            send(gateway, "warm", 2_000);
            long one = perSecond(EVENTS, () -> send(gateway, "hayes", EVENTS));
            long eight = perSecond(EVENTS, () -> {
                List<Thread> clients = IntStream.range(0, 8)
                        .mapToObj(client -> Thread.ofPlatform().start(() -> send(gateway, "s" + client, EVENTS / 8)))
                        .toList();
                for (Thread client : clients) {
                    client.join();
                }
            });
            System.out.printf("record: %,d commands/s by one client, %,d/s by eight%n", one, eight);
            assertThat(record.stored.count()).isEqualTo(2_000 + 2 * EVENTS);
        }
    }

    private static void send(CommandGateway gateway, String school, int times) {
        for (int i = 0; i < times; i++) {
            gateway.sendAndWait(new Count("school:" + school));
        }
    }

    private static CommandGateway gateway(OpenRecord record) {
        CommandBus bus =
                SimpleCommandBus.builder().transactionManager(record.appender).build();
        EventSourcingRepository<Counter> counters = CachingEventSourcingRepository.builder(Counter.class)
                .eventStore(EmbeddedEventStore.builder()
                        .storageEngine(record.engine)
                        .build())
                .cache(new AggregateMemory(100))
                .build();
        AggregateAnnotationCommandHandler.<Counter>builder()
                .aggregateType(Counter.class)
                .repository(counters)
                .build()
                .subscribe(bus);
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    private static long perSecond(int times, Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return times * 1_000_000_000L / (System.nanoTime() - start);
    }

    private interface Work {
        void run() throws Exception;
    }

    record Count(@TargetAggregateIdentifier String school) {}

    /** Counts the commands it was sent. */
    static class Counter {

        @AggregateIdentifier
        private @Nullable String id;

        private int number;

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void handle(Count command) {
            if (id == null) {
                id = command.school();
            }
            apply(new OpenRecord.Counted(number + 1, command.school()));
        }

        @EventSourcingHandler
        void on(OpenRecord.Counted event) {
            id = event.note();
            number = event.number();
        }
    }
}
