package org.milepost.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.milepost.api.Vocabulary;

/** The authority table and the vocabulary speak of the same things. The reader itself refuses a name that stands there twice. */
class AuthorityTableTest {
    private static final Authority TABLE = Authority.table();

    @Test
    void every_command_stands_in_one_row_and_nothing_else_does() {
        assertThat(TABLE.commands())
                .containsExactlyInAnyOrderElementsOf(Vocabulary.commands().keySet());
    }

    @Test
    void every_event_stands_in_one_row_and_nothing_else_does() {
        assertThat(TABLE.events())
                .containsExactlyInAnyOrderElementsOf(Vocabulary.events().keySet());
    }

    @Test
    void whoever_may_do_something_is_somebody() {
        assertThat(TABLE.commands())
                .allSatisfy(command -> assertThat(Arrays.stream(Office.values())
                                .filter(office -> TABLE
                                        .rights(TABLE.need(command).row(), office)
                                        .stream()
                                        .anyMatch(TABLE.need(command).rights()::contains)))
                        .as("offices that may %s", command)
                        .isNotEmpty());
    }

    @Test
    void every_event_can_be_read_by_somebody() {
        assertThat(TABLE.events())
                .allSatisfy(event -> assertThat(Arrays.stream(Office.values())
                                .filter(office -> !TABLE.rights(TABLE.rowOfEvent(event), office)
                                        .isEmpty()))
                        .as("offices that read %s", event)
                        .isNotEmpty());
    }
}
