package org.milepost.standalone;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.milepost.command.AggregateMemory;
import org.milepost.command.CommandSide;
import org.milepost.command.Installation;
import org.milepost.edge.AxonPart;
import org.milepost.edge.AxonWiring;
import org.milepost.edge.access.AccessKeep;
import org.milepost.edge.json.EventReader;
import org.milepost.edge.json.EventSerializer;
import org.milepost.edge.json.Upcasters;
import org.milepost.edge.messages.Asker;
import org.milepost.edge.notes.NoteSeal;
import org.milepost.standalone.store.Appender;
import org.milepost.standalone.store.DataFolder;
import org.milepost.standalone.store.Keep;
import org.milepost.standalone.store.SqliteAccessKeep;
import org.milepost.standalone.store.SqliteEventStorageEngine;
import org.milepost.standalone.store.SqliteNoteKeys;
import org.milepost.standalone.store.StoredEvents;

/**
 * The part of Milepost that records, and nothing else: the store of a data folder and the command side, without views and
 * without web. Commands are decided and kept on disk exactly as in a server, for it is the same wiring. One writer a
 * process: Axon has one clock for all of it.
 */
public final class Writer implements AutoCloseable {
    private static final int STREAMS_IN_MEMORY = 200;

    /**
     * Axon is told of each event when its command is done, which inside a batch is before the batch is: whoever reads at the head
     * then looks again after this time, and not after Axon's second.
     */
    private static final long LOOK_AGAIN_MILLIS = 25;

    private final Clock clockBefore;
    private final DataFolder folder;
    private final Appender appender;
    private final Keep keep;
    private final SqliteNoteKeys noteKeys;
    private final NoteSeal seal;
    private final AccessKeep access;
    private final StoredEvents stored;
    private final EventSerializer events = EventSerializer.create();
    private final Configuration axon;
    private final Asker asker;

    private Writer(DataFolder folder, Appender appender, Installation besides, Clock clockBefore) {
        this.folder = folder;
        this.appender = appender;
        this.clockBefore = clockBefore;
        this.keep = Keep.open(folder);
        this.noteKeys = new SqliteNoteKeys(keep);
        this.seal = new NoteSeal(noteKeys);
        this.access = new SqliteAccessKeep(keep);
        this.stored = StoredEvents.of(folder);
        AggregateMemory memory = new AggregateMemory(STREAMS_IN_MEMORY);
        Installation installation =
                actor -> access.isInstallationAdministrator(actor) || besides.isAdministrator(actor);
        this.axon = AxonWiring.axon(
                List.of(
                        store(appender, events, memory, seal),
                        configurer -> CommandSide.wire(configurer, installation, appender.clock(), memory)),
                events,
                Upcasters.SHIPPED);
        this.asker = new Asker(axon.commandGateway(), axon.queryBus());
    }

    /** Opens the record of a folder; the folder is the caller's to close, afterwards. */
    public static Writer open(DataFolder folder, Clock underlying) {
        return open(folder, underlying, actor -> false);
    }

    /**
     * Opens the record of a folder for a program that acts on its own account.
     *
     * @param besides who counts as an administrator of the installation in this process, besides those who are
     */
    public static Writer open(DataFolder folder, Clock underlying, Installation besides) {
        Appender appender = Appender.open(folder, underlying);
        Clock clockBefore = GenericEventMessage.clock;
        GenericEventMessage.clock = appender.clock();
        Writer writer = new Writer(folder, appender, besides, clockBefore);
        writer.axon.start();
        return writer;
    }

    /** The store's part of Axon: events go into the folder, and each command is one transaction of the Appender. */
    static AxonPart store(Appender appender, EventSerializer events, AggregateMemory memory, NoteSeal seal) {
        appender.afterRollback(memory::removeAll);
        return configurer -> configurer
                .configureEventStore(axon -> eventStore(
                        axon, new SqliteEventStorageEngine(appender, events, axon.upcasterChain(), Optional.of(seal))))
                .configureCommandBus(axon -> SimpleCommandBus.builder()
                        .transactionManager(appender)
                        .messageMonitor(axon.messageMonitor(SimpleCommandBus.class, "commandBus"))
                        .build());
    }

    private static EventStore eventStore(Configuration axon, EventStorageEngine engine) {
        EmbeddedEventStore store = EmbeddedEventStore.builder()
                .storageEngine(engine)
                .messageMonitor(axon.messageMonitor(EmbeddedEventStore.class, "eventStore"))
                .fetchDelay(LOOK_AGAIN_MILLIS)
                .build();
        axon.onShutdown(store::shutDown);
        return store;
    }

    /** Where commands are sent. Nobody answers questions here. */
    public Asker asker() {
        return asker;
    }

    /** For many commands as one durable whole. */
    public Appender appender() {
        return appender;
    }

    /** Who administers the installation, and its tokens. */
    public AccessKeep access() {
        return access;
    }

    /** What is on disk, read beside Axon. */
    public StoredEvents stored() {
        return stored;
    }

    /** What was recorded, a transaction not yet committed on this thread included. */
    public EventStore eventStore() {
        return axon.eventStore();
    }

    /** Understands what {@link #stored} reads. */
    public EventReader reader() {
        return new EventReader(events, Upcasters.SHIPPED, Optional.of(seal));
    }

    /** Opens and seals what people wrote. */
    public NoteSeal seal() {
        return seal;
    }

    public DataFolder folder() {
        return folder;
    }

    @Override
    public void close() {
        axon.shutdown();
        stored.close();
        noteKeys.close();
        keep.close();
        appender.close();
        GenericEventMessage.clock = clockBefore;
    }
}
