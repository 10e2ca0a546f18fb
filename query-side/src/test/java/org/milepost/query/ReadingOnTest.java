package org.milepost.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.milepost.api.Meta;
import org.milepost.api.SchoolEvent;
import org.milepost.api.examples.IdentityExamples;
import org.milepost.edge.json.EventJson;
import org.milepost.edge.json.EventSerializer;
import org.milepost.query.documents.CountedDocuments;
import org.milepost.query.documents.Documents;

/** The live projection over Axon's own processor: nothing counts as read before its documents are written. */
class ReadingOnTest {
    private static final int EVENTS = 3_000;
    /** Many times what it takes: only against hanging for ever. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final CountedDocuments documents = new CountedDocuments();
    private final List<String> tooEarly = new ArrayList<>();
    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
    private final InMemoryTokenStore tokens = new InMemoryTokenStore() {
        @Override
        public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
            long read = token == null ? -1 : token.position().orElse(-1);
            if (documents.furthest() < read) {
                tooEarly.add("read up to " + read + ", written up to " + documents.furthest());
            }
            super.storeToken(token, processor, segment);
        }
    };

    @Test
    void where_writing_takes_long_each_document_is_written_for_several_batches() throws InterruptedException {
        record(EVENTS);
        documents.beSlow(300);
        Configuration axon = start();
        try {
            waitUntilReadUpTo(EVENTS - 1);
        } finally {
            axon.shutdown();
        }
        assertThat(tooEarly).isEmpty();
        int batches = EVENTS / 500;
        assertThat(documents.writes()).isLessThan(batches * documents.all().size());
        assertThat(documents.load("identity", "oakfield").map(Documents.Stored::sequence))
                .contains(EVENTS - 1L);
    }

    @Test
    void documents_that_cannot_be_written_for_a_while_lose_nothing() throws InterruptedException {
        record(700);
        documents.fail(2);
        Configuration axon = start();
        try {
            waitUntilReadUpTo(699);
        } finally {
            axon.shutdown();
        }
        assertThat(tooEarly).isEmpty();
        assertThat(documents.load("identity", "oakfield").map(Documents.Stored::sequence))
                .contains(699L);
    }

    private void waitUntilReadUpTo(long sequence) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (documents.furthest() < sequence && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
        assertThat(documents.furthest()).isEqualTo(sequence);
    }

    private Configuration start() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        EventSerializer events = EventSerializer.create();
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(axon -> events)
                .configureEmbeddedEventStore(axon -> engine);
        QuerySide.project(
                configurer,
                new Projector(documents, EventJson.mapper()),
                documents,
                new ProjectionHealth(Clock.systemUTC()),
                tokens,
                Optional::empty);
        Configuration axon = configurer.buildConfiguration();
        axon.start();
        return axon;
    }

    /** One school, so that its sequence and the position in the record are the same. */
    private void record(int count) {
        for (int i = 0; i < count; i++) {
            SchoolEvent event = i == 0
                    ? IdentityExamples.REGISTERED
                    : i % 2 == 1 ? IdentityExamples.RENAMED : IdentityExamples.URN_CHANGED;
            engine.appendEvents(new GenericDomainEventMessage<>(
                    "School", event.stream().toString(), i, event, MetaData.with(Meta.ACTOR, "the-head")));
        }
    }
}
