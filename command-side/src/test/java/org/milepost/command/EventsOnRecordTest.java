package org.milepost.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;

import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.milepost.api.Event;

/** Which ids are those of events of the record. */
class EventsOnRecordTest {
    private final EventsOnRecord events = new EventsOnRecord();

    @Test
    void every_event_recorded_is_known_by_its_id_and_no_other_is() {
        List<String> ids =
                IntStream.range(0, 1_000).mapToObj(number -> "event-" + number).toList();
        ids.forEach(this::record);
        assertThat(ids)
                .allSatisfy(id ->
                        assertThat(events.includesAnyOf(List.of("nothing", id))).isTrue());
        assertThat(events.includesAnyOf(List.of("event-1000", ""))).isFalse();
        assertThat(events.includesAnyOf(List.of())).isFalse();
    }

    private void record(String id) {
        events.on(
                REGISTERED,
                new GenericEventMessage<Event>(
                        new GenericMessage<Event>(id, REGISTERED, MetaData.emptyInstance()),
                        () -> java.time.Instant.EPOCH));
    }
}
