package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.Evidence;
import org.milepost.api.SchoolId;
import org.milepost.api.examples.IdentityExamples;
import org.milepost.edge.json.EventJson;
import org.milepost.edge.json.EventReader;
import org.milepost.edge.json.EventSerializer;
import org.milepost.edge.json.Revised;
import org.milepost.edge.json.Upcasters;
import org.milepost.standalone.store.Appender;
import org.milepost.standalone.store.DataFolder;
import org.milepost.standalone.store.SqliteEventStorageEngine;
import org.milepost.standalone.store.StoredEvents;

/** An event stored in an older revision reads alike whichever way the record is read: through Axon, or in bulk. */
class UpcastingTest {
    private static final Upcasters CHAIN = new Upcasters(
            List.of(Revised.event("school.renamed", 0, fields -> fields.set("name", fields.remove("called")))));

    @TempDir
    private Path path;

    /** {@code school.renamed} as a version before the first might have stored it. */
    record RenamedOnce(SchoolId school, String called, LocalDate effectiveOn, Optional<Evidence> source) {}

    /** Writes the older form. */
    static final class OlderVersion extends Jackson3Serializer {
        OlderVersion() {
            super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(EventJson::strict));
        }

        @Override
        @SuppressWarnings("rawtypes") // Axon's signature
        public SerializedType typeForClass(Class type) {
            return type == RenamedOnce.class
                    ? new SimpleSerializedType("school.renamed", "0")
                    : super.typeForClass(type);
        }
    }

    @Test
    void an_older_event_reads_alike_through_axon_and_in_bulk() {
        System.setProperty("disable-axoniq-console-message", "true");
        var today = IdentityExamples.RENAMED;
        EventSerializer serializer = EventSerializer.create();
        try (DataFolder folder = DataFolder.openForServing(path);
                Appender appender = Appender.open(folder, Clock.systemUTC());
                StoredEvents stored = StoredEvents.of(folder)) {
            Transaction transaction = appender.startTransaction();
            new SqliteEventStorageEngine(appender, new OlderVersion(), NoOpEventUpcaster.INSTANCE)
                    .appendEvents(new GenericDomainEventMessage<>(
                            "School",
                            "school:oakfield",
                            0,
                            new RenamedOnce(today.school(), today.name(), today.effectiveOn(), today.source())));
            transaction.commit();

            var axon = DefaultConfigurer.defaultConfiguration(false).configureEventSerializer(c -> serializer);
            CHAIN.inOrder().forEach(upcaster -> axon.registerEventUpcaster(c -> upcaster));
            var engine = new SqliteEventStorageEngine(
                    appender, serializer, axon.buildConfiguration().upcasterChain());
            assertThat(engine.readEvents("school:oakfield").asStream().map(message -> (Object) message.getPayload()))
                    .containsExactly(today);

            EventReader inBulk = new EventReader(serializer, CHAIN);
            try (StoredEvents.Rows rows = stored.byStream()) {
                assertThat(inBulk.read(rows.next()).event()).isEqualTo(today);
            }
        }
    }
}
