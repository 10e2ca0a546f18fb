package org.milepost.command;

import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;

/**
 * Remembers a stream once it was read. Axon's own remembers it only after something was recorded, and forgets it with every
 * refusal: then a page that tries its buttons reads the whole stream again for each of them.
 */
final class RememberingRepository<T> extends CachingEventSourcingRepository<T> {
    private final AggregateMemory memory;

    RememberingRepository(EventSourcingRepository.Builder<T> builder, AggregateMemory memory) {
        super(builder.cache(memory));
        this.memory = memory;
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String id, Long expectedVersion) {
        EventSourcedAggregate<T> aggregate = super.doLoadWithLock(id, expectedVersion);
        memory.putIfAbsent(id, new AggregateCacheEntry<>(aggregate));
        return aggregate;
    }
}
