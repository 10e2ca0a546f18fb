package org.milepost.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.milepost.edge.json.EventJson;
import org.milepost.query.documents.CountedDocuments;
import org.milepost.query.documents.Documents;
import org.milepost.query.school.IdentityView;
import org.milepost.query.school.IdentityView.Identity;

class DecodedDocumentsTest {
    private static final IdentityView VIEW = new IdentityView();
    private static final String SCHOOL = "oakfield";

    private final CountedDocuments documents = new CountedDocuments();
    private final DecodedDocuments decoded = new DecodedDocuments(documents, EventJson.mapper());

    @BeforeEach
    void write() {
        write(3);
    }

    @Test
    void while_nothing_more_is_read_of_a_school_its_document_is_loaded_once() {
        Identity first = decoded.load(VIEW, SCHOOL, 5);
        assertThat(decoded.load(VIEW, SCHOOL, 5)).isSameAs(first);
        assertThat(documents.loaded()).isEqualTo(1);
    }

    @Test
    void a_document_that_the_newest_events_left_alone_is_not_decoded_again() {
        Identity first = decoded.load(VIEW, SCHOOL, 5);
        assertThat(decoded.load(VIEW, SCHOOL, 6)).isSameAs(first);
        assertThat(documents.loaded()).isEqualTo(2);
    }

    @Test
    void a_changed_document_is_seen_as_soon_as_the_school_has_moved_on() {
        Identity first = decoded.load(VIEW, SCHOOL, 5);
        write(6);
        assertThat(decoded.load(VIEW, SCHOOL, 6)).isNotSameAs(first);
    }

    @Test
    void a_school_that_is_not_there_is_looked_for_each_time() {
        assertThat(decoded.load(VIEW, "nobody", -1)).isEqualTo(VIEW.initial());
        decoded.load(VIEW, "nobody", -1);
        assertThat(documents.loaded()).isEqualTo(2);
    }

    private void write(long sequence) {
        documents.write(
                VIEW.name(),
                List.of(new Documents.Stored(
                        SCHOOL, sequence, EventJson.mapper().writeValueAsString(VIEW.initial()), "4")));
    }
}
