package org.milepost.query;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.milepost.api.ActorId;
import org.milepost.api.Event;
import org.milepost.api.Meta;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.StreamId;
import org.milepost.edge.json.EventJson;
import org.milepost.query.documents.Documents;
import org.milepost.query.documents.InMemoryDocuments;

/**
 * A record in memory, told event by event at times of a test's choosing, and everything that answers from it. Each event is
 * delivered to the views twice, alone and again with what followed it, as after a crash.
 */
public final class TestRecord {
    private final EventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final Documents documents = new InMemoryDocuments();
    private final Streams streams = new Streams(store, Optional.of(new Counted()));
    private final TrustRecords trusts = new TrustRecords(streams);
    private final Projector projector = new Projector(documents, EventJson.mapper());
    private final Map<StreamId, Long> sequences = new HashMap<>();
    private final List<RecordedEvent> recorded = new ArrayList<>();
    private int read;

    /** Finds single events and counts them. */
    private final class Counted implements SingleEvents {
        @Override
        public int recordedBy(StreamId stream, Instant instant) {
            return (int) of(stream)
                    .filter(event -> !event.recordedAt().isAfter(instant))
                    .count();
        }

        @Override
        public List<RecordedEvent> at(StreamId stream, List<Integer> sequences) {
            read += sequences.size();
            return of(stream)
                    .filter(event -> sequences.contains((int) event.sequence()))
                    .toList();
        }

        private Stream<RecordedEvent> of(StreamId stream) {
            return recorded.stream().filter(event -> event.event().stream().equals(stream));
        }
    }

    /** Records events, one after the other, at that instant. */
    public TestRecord record(String instant, ActorId actor, Event... events) {
        for (Event event : events) {
            long sequence = sequences.merge(event.stream(), 0L, (before, first) -> before + 1);
            GenericDomainEventMessage<Event> message = new GenericDomainEventMessage<>(
                    event.stream() instanceof SchoolId ? "School" : "Trust",
                    event.stream().toString(),
                    sequence,
                    event,
                    MetaData.with(Meta.ACTOR, actor.value()),
                    "event-" + recorded.size(),
                    Instant.parse(instant));
            store.publish(message);
            recorded.add(Streams.recorded(message));
            projector.project(recorded.subList(recorded.size() - 1, recorded.size()));
        }
        projector.project(recorded.subList(Math.max(0, recorded.size() - 2 * events.length), recorded.size()));
        return this;
    }

    /** Single events read since this was last asked, for answers about the past; they are forgotten with it. */
    public int readSingly() {
        int since = read;
        read = 0;
        streams.forget();
        return since;
    }

    /** What answers questions, at that instant. */
    public Records at(String instant) {
        return at(instant, documents);
    }

    /** What answers questions at that instant, from documents of the test's choosing. */
    public Records at(String instant, Documents chosen) {
        return new Records(
                chosen,
                streams,
                trusts,
                EventJson.mapper(),
                Clock.fixed(Instant.parse(instant), ZoneOffset.UTC),
                () -> Instant.MAX);
    }

    /** What the views have been written to. */
    public Documents documents() {
        return documents;
    }

    /** A part of a school's view as its document says. */
    public <S> S document(View<S> view, String part, SchoolId school) {
        return at("2099-01-01T00:00:00Z").document(view, part, school, 0);
    }

    /** The same part folded from the stream, as known by that instant. */
    public <S> S fold(View<S> view, String part, SchoolId school, String instant) {
        return Records.fold(view, part, streams.knownBy(school, Instant.parse(instant)));
    }
}
