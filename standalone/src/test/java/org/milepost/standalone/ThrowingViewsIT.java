package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.CEO;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.LoggingErrorHandler;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.Event;
import org.milepost.api.Receipt;
import org.milepost.edge.AxonPart;
import org.milepost.edge.json.EventJson;
import org.milepost.query.Projector;
import org.milepost.query.Streams;
import org.milepost.query.View;
import org.milepost.query.Views;
import org.milepost.query.documents.Documents;
import org.springframework.beans.factory.config.BeanPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/**
 * The store of the views fails in the middle of writing. Nothing is passed over: the server is shown to be unwell until
 * every stored event is in every view, once.
 */
class ThrowingViewsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = EventJson.mapper();

    @TempDir
    Path path;

    /** Keeps what it is told to keep, except when it fails: at the nth write from now, or until it is repaired. */
    private static final class Failing extends KeptDocuments {
        private final AtomicInteger writesLeft = new AtomicInteger(Integer.MAX_VALUE);
        private volatile boolean broken;

        void failAtWrite(int number) {
            writesLeft.set(number);
        }

        void breakDown() {
            broken = true;
        }

        void repair() {
            broken = false;
        }

        @Override
        public synchronized void write(String view, Collection<Stored> documents) {
            if (!documents.isEmpty() && (broken || writesLeft.decrementAndGet() == 0)) {
                throw new IllegalStateException("This store fails, as the test wants it to.");
            }
            super.write(view, documents);
        }
    }

    @Test
    void a_view_that_cannot_be_written_is_shown_and_read_in_full_once_it_can() {
        Failing documents = new Failing();
        try (RunningServer server = RunningServer.on(
                path,
                Clock.systemUTC(),
                beans -> beans.registerBean(BeanPostProcessor.class, () -> instead(documents)))) {
            Meadow.found(server.asker(), History.SCHOOLS);
            assertThat(server.get(CEO, "/api/schools/alder?atLeast=0").status()).isEqualTo(200);
            assertThat(health(server)).isEqualTo(200);

            documents.breakDown();
            History.happen(server.asker());
            await("the failure shows").atMost(PATIENCE).until(() -> health(server) == 503);
            assertThat(server.get(CEO, "/api/schools/birch?atLeast=3").code()).isEqualTo("view.behind");

            documents.repair();
            await("all is well again").atMost(PATIENCE).until(() -> health(server) == 200 && isRead(server, documents));
            assertEveryEventIsInEveryViewOnce(server, documents);

            for (int write = 1; write <= Views.ALL.size(); write++) {
                documents.failAtWrite(write);
                Receipt receipt = Meadow.tell(
                        server.asker(),
                        CEO,
                        Meadow.placing(History.BIRCH, "after-failure-" + write, "REPAIR_1", Meadow.SEP_8));
                await("write " + write + " is made good")
                        .atMost(PATIENCE)
                        .until(() -> head(documents, History.BIRCH.value()) == receipt.sequence());
                assertEveryEventIsInEveryViewOnce(server, documents);
            }
            assertThat(server.get(ADMINISTRATOR, "/actuator/health")
                            .json()
                            .path("status")
                            .asString())
                    .isEqualTo("UP");
        }
    }

    /** What Axon does unless it is told otherwise: it logs the failure and goes on with the next event. */
    @Test
    void an_error_handler_that_only_logs_would_lose_an_event() {
        Failing documents = new Failing();
        AxonPart careless = axon -> axon.eventProcessing(processing -> processing
                .registerEventHandler(configuration -> new ReadsAtOnce(documents))
                .registerTokenStore(ReadsAtOnce.GROUP, configuration -> new InMemoryTokenStore())
                .registerPooledStreamingEventProcessor(ReadsAtOnce.GROUP)
                .registerListenerInvocationErrorHandler(ReadsAtOnce.GROUP, configuration -> new LoggingErrorHandler()));
        try (RunningServer server = RunningServer.on(
                path, Clock.systemUTC(), beans -> beans.registerBean("careless", AxonPart.class, () -> careless))) {
            Meadow.found(server.asker(), History.SCHOOLS);
            await("the trust is founded").atMost(PATIENCE).until(() -> isRead(server, documents));
            documents.failAtWrite(1);
            History.happen(server.asker());
            await("everything is delivered").atMost(PATIENCE).until(() -> isRead(server, documents));

            assertThat(differing(server, documents)).isNotEmpty();
        }
    }

    /** A handler that writes with each event, as Axon's own examples do. */
    @ProcessingGroup(ReadsAtOnce.GROUP)
    static final class ReadsAtOnce {
        static final String GROUP = "careless";

        private final Documents documents;

        ReadsAtOnce(Documents documents) {
            this.documents = documents;
        }

        @EventHandler
        void on(Event event, DomainEventMessage<?> message) {
            new Projector(documents, JSON).project(List.of(Streams.recorded(message)));
        }
    }

    private static BeanPostProcessor instead(Documents documents) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                return name.equals("documents") ? documents : bean;
            }
        };
    }

    private static int health(RunningServer server) {
        return server.get(ADMINISTRATOR, "/actuator/health").status();
    }

    private static boolean isRead(RunningServer server, KeptDocuments documents) {
        EventStore events = server.bean(EventStore.class);
        return History.SCHOOLS.stream()
                .allMatch(school -> Optional.of(head(documents, school.value()))
                        .equals(events.lastSequenceNumberFor(school.toString())));
    }

    private static long head(KeptDocuments documents, String school) {
        return documents.heads(List.of(school)).getOrDefault(school, -1L);
    }

    private static void assertEveryEventIsInEveryViewOnce(RunningServer server, KeptDocuments documents) {
        assertThat(differing(server, documents)).isEmpty();
    }

    /** The documents that are not what the school's events make, each read once. */
    private static List<String> differing(RunningServer server, KeptDocuments documents) {
        Streams streams = new Streams(server.bean(EventStore.class));
        KeptDocuments expected = new KeptDocuments();
        new Projector(expected, JSON).project(History.recorded(streams));
        return Views.ALL.stream()
                .flatMap(view -> History.SCHOOLS.stream()
                        .filter(school ->
                                !json(documents, view, school.value()).equals(json(expected, view, school.value())))
                        .map(school -> view.name() + " of " + school.value()))
                .toList();
    }

    private static Optional<String> json(KeptDocuments documents, View<?> view, String school) {
        return documents.load(view.name(), school).map(Documents.Stored::json);
    }
}
