package org.milepost.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.Meta;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolEvent;
import org.milepost.api.examples.IdentityExamples;
import org.milepost.api.examples.PhaseExamples;
import org.milepost.edge.json.EventJson;
import org.milepost.query.documents.CountedDocuments;
import org.milepost.query.documents.Documents;

/** However events arrive, one by one, in batches, twice or whole streams at once, the documents come out the same. */
class ProjectingTest {
    private static final List<RecordedEvent> OAKFIELD = recorded();
    private static final String SCHOOL = "oakfield";

    private final CountedDocuments documents = new CountedDocuments();
    private final Projector projector = projector(documents);

    @Test
    void what_was_read_last_is_not_loaded_again() {
        projector.project(OAKFIELD.subList(0, 4));
        documents.countAgain();
        projector.project(OAKFIELD.subList(4, 8));
        assertThat(documents.loaded()).isZero();
        assertThat(documents.all()).isEqualTo(oneByOne(8));
    }

    @Test
    void many_batches_are_written_once() {
        for (RecordedEvent recorded : OAKFIELD) {
            projector.read(List.of(recorded));
        }
        assertThat(documents.writes()).isZero();
        assertThat(documents.heads(List.of(SCHOOL))).isEmpty();
        projector.write();
        assertThat(documents.writes()).isEqualTo(documents.all().size());
        assertThat(documents.heads(List.of(SCHOOL))).isEqualTo(Map.of(SCHOOL, OAKFIELD.size() - 1L));
        assertThat(documents.all()).isEqualTo(oneByOne(OAKFIELD.size()));
    }

    @Test
    void what_is_delivered_again_changes_nothing_and_writes_nothing() {
        projector.project(OAKFIELD);
        Map<String, Documents.Stored> before = documents.all();
        documents.countAgain();
        projector.project(OAKFIELD.subList(2, 7));
        projector(documents).project(OAKFIELD);
        assertThat(documents.writes()).isZero();
        assertThat(documents.all()).isEqualTo(before);
        assertThat(documents.heads(List.of(SCHOOL))).isEqualTo(Map.of(SCHOOL, OAKFIELD.size() - 1L));
    }

    @Test
    void after_a_gap_the_documents_that_somebody_else_wrote_are_loaded() {
        projector.project(OAKFIELD.subList(0, 3));
        projector(documents).project(OAKFIELD.subList(3, 6));
        projector.project(OAKFIELD.subList(6, OAKFIELD.size()));
        assertThat(documents.all()).isEqualTo(oneByOne(OAKFIELD.size()));
    }

    @Test
    void what_there_is_no_room_for_is_loaded_again() {
        Projector forgetful = new Projector(documents, EventJson.mapper(), 0);
        for (RecordedEvent recorded : OAKFIELD) {
            forgetful.project(List.of(recorded));
        }
        assertThat(documents.loaded()).isGreaterThanOrEqualTo(OAKFIELD.size());
        assertThat(documents.all()).isEqualTo(oneByOne(OAKFIELD.size()));
    }

    @Test
    void a_write_that_failed_is_made_up_for_by_the_next() {
        projector.read(OAKFIELD.subList(0, 5));
        documents.fail(1);
        assertThat(catchThrowable(projector::write)).isInstanceOf(IllegalStateException.class);
        assertThat(documents.heads(List.of(SCHOOL))).isEmpty();
        projector.project(OAKFIELD.subList(5, OAKFIELD.size()));
        assertThat(documents.all()).isEqualTo(oneByOne(OAKFIELD.size()));
    }

    @Test
    void whole_streams_at_once_make_the_same_documents_and_write_each_once() {
        WholeReading whole = new WholeReading(documents, EventJson.mapper());
        OAKFIELD.forEach(whole::read);
        whole.finish();
        Map<String, Documents.Stored> live = oneByOne(OAKFIELD.size());
        assertThat(documents.all()).isEqualTo(live);
        assertThat(documents.writes()).isEqualTo(live.size());
        assertThat(documents.loaded()).isZero();
        assertThat(whole.schools()).containsExactly(SCHOOL);
        assertThat(whole.indexed()).isEqualTo(Projector.indexes(OAKFIELD));
    }

    private static Map<String, Documents.Stored> oneByOne(int events) {
        CountedDocuments documents = new CountedDocuments();
        for (RecordedEvent recorded : OAKFIELD.subList(0, events)) {
            projector(documents).project(List.of(recorded));
        }
        return documents.all();
    }

    private static Projector projector(CountedDocuments documents) {
        return new Projector(documents, EventJson.mapper(), Long.MAX_VALUE);
    }

    private static List<RecordedEvent> recorded() {
        List<SchoolEvent> events = Stream.<List<? extends SchoolEvent>>of(IdentityExamples.ALL, PhaseExamples.ALL)
                .<SchoolEvent>flatMap(List::stream)
                .toList();
        List<RecordedEvent> recorded = new ArrayList<>();
        for (SchoolEvent event : events) {
            recorded.add(new RecordedEvent(
                    "event-" + recorded.size(),
                    recorded.size(),
                    Instant.parse("2026-09-07T09:00:00Z").plusSeconds(recorded.size()),
                    event,
                    Map.of(Meta.ACTOR, "the-head")));
        }
        return recorded;
    }
}
