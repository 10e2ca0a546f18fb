package org.milepost.api.rap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.access.Office;

/** What an approval binds: the content of a RAP, byte by byte. */
class RapContentTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 18);
    private static final RapContent CONTENT = content("Résumé", objective("phonics", "Read", "85 %"));

    @Test
    void the_hash_is_that_of_the_documented_bytes() {
        // Computed by another program from the description.
        assertThat(CONTENT.hash()).isEqualTo("175520473464623bfaa66843425bc9b0ab73e389b431d8749b32d66434bb574f");
    }

    @Test
    void every_part_counts() {
        assertThat(List.of(
                                CONTENT,
                                content("Resume", objective("phonics", "Read", "85 %")),
                                content("Résumé", objective("reading", "Read", "85 %")),
                                content("Résumé", objective("phonics", "Write", "85 %")),
                                content("Résumé", objective("phonics", "Read", "95 %")),
                                content("Résumé", objective("phonics", "Read", "85 %", "And more")),
                                content(
                                        "Résumé",
                                        new Objective(
                                                new ItemId("phonics"),
                                                new Note("Read"),
                                                List.of(new Note("85 %")),
                                                Office.CEO,
                                                DUE)),
                                content(
                                        "Résumé",
                                        new Objective(
                                                new ItemId("phonics"),
                                                new Note("Read"),
                                                List.of(new Note("85 %")),
                                                Office.HEADTEACHER,
                                                DUE.plusDays(1))),
                                new RapContent(CONTENT.title(), CONTENT.objectives(), List.of()),
                                content(
                                        "Résumé",
                                        objective("phonics", "Read", "85 %"),
                                        objective("maths", "Count", "10")),
                                content(
                                        "Résumé",
                                        objective("maths", "Count", "10"),
                                        objective("phonics", "Read", "85 %")))
                        .stream()
                        .map(RapContent::hash))
                .doesNotHaveDuplicates();
    }

    @Test
    void words_that_move_between_two_fields_change_the_hash() {
        assertThat(content("a", objective("phonics", "b", "c", "d")).hash())
                .isNotEqualTo(content("a", objective("phonics", "b", "cd")).hash());
    }

    @Test
    void half_a_character_is_refused_because_it_has_no_bytes() {
        assertThatThrownBy(() -> content("\ud83d", objective("phonics", "Read", "85 %")))
                .hasMessage("A text has a character that is only half there.");
    }

    @Test
    void a_rap_has_objectives_each_with_an_id_of_its_own() {
        assertThatThrownBy(() -> content("Nothing")).hasMessage("A RAP has 1 to 30 objectives.");
        assertThatThrownBy(() -> content("Twice", objective("phonics", "a", "b"), objective("phonics", "c", "d")))
                .hasMessage("Each objective of a RAP has an id of its own.");
    }

    private static Objective objective(String id, String text, String... criteria) {
        return new Objective(
                new ItemId(id),
                new Note(text),
                List.of(criteria).stream().map(Note::new).toList(),
                Office.HEADTEACHER,
                DUE);
    }

    private static RapContent content(String title, Objective... objectives) {
        return new RapContent(new Note(title), List.of(objectives), List.of(new ActorId("the-deputy")));
    }
}
