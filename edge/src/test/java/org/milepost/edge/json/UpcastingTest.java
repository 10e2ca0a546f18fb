package org.milepost.edge.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.RecordedEvent;
import org.milepost.api.examples.IdentityExamples;

/**
 * Old revisions of events, played by revisions before the first: {@code school.renamed} once called its field otherwise,
 * and before that had another one yet.
 */
class UpcastingTest {
    private static final Upcasters CHAIN = new Upcasters(List.of(
            Revised.event("school.renamed", -1, fields -> fields.set("called", fields.remove("title"))),
            Revised.event("school.renamed", 0, fields -> fields.set("name", fields.remove("called")))));
    private static final EventReader READER = new EventReader(EventSerializer.create(), CHAIN);
    private static final String REST =
            "\"school\":\"oakfield\",\"effectiveOn\":\"2026-09-01\",\"source\":{\"title\":\"Standards check, September 2026\",\"url\":\"https://example.org/standards-check\"}}";

    @Test
    void an_old_revision_is_read_as_the_event_of_today() {
        RecordedEvent recorded =
                READER.read(new StoredText("school.renamed", "0", "{\"called\":\"Oakfield Academy\"," + REST));
        assertThat(recorded.event()).hasToString(today());
        assertThat(recorded.sequence()).isEqualTo(7);
        assertThat(recorded.metadata()).containsEntry("actor", "clerk-1");
    }

    @Test
    void a_revision_older_still_goes_through_every_step() {
        assertThat(READER.read(new StoredText("school.renamed", "-1", "{\"title\":\"Oakfield Academy\"," + REST))
                        .event())
                .hasToString(today());
    }

    @Test
    void one_stored_event_never_becomes_two() {
        EventReader doubling = new EventReader(
                EventSerializer.create(), new Upcasters(List.of(stored -> stored.flatMap(one -> Stream.of(one, one)))));
        assertThatThrownBy(() -> doubling.read(new StoredText("school.renamed", "0", "{}")))
                .hasMessageContaining("One stored event is one event");
    }

    private static String today() {
        return IdentityExamples.RENAMED.toString();
    }
}
