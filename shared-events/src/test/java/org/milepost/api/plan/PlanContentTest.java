package org.milepost.api.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.calendar.SchoolYear;

/** What an approval binds: the content of an improvement plan, byte by byte. */
class PlanContentTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 18);
    private static final PlanContent CONTENT = content("Résumé", goal("writing", "Write", "85 %", "autumn"));

    @Test
    void the_hash_is_that_of_the_documented_bytes() {
        // Computed by another program from the description.
        assertThat(CONTENT.hash()).isEqualTo("b4e7cbae87950b30eb61357a1387773fa5b88fa4a3055395ef300f5b5d3a4ac1");
    }

    @Test
    void every_part_counts() {
        assertThat(List.of(
                                CONTENT,
                                content("Resume", goal("writing", "Write", "85 %", "autumn")),
                                content("Résumé", goal("reading", "Write", "85 %", "autumn")),
                                content("Résumé", goal("writing", "Read", "85 %", "autumn")),
                                content("Résumé", goal("writing", "Write", "95 %", "autumn")),
                                content("Résumé", goal("writing", "Write", "85 %", "spring")),
                                content("Résumé", goal("writing", "Write", "85 %", "autumn", "spring")),
                                new PlanContent(
                                        new SchoolYear(2027), CONTENT.context(), CONTENT.goals(), CONTENT.coAuthors()),
                                new PlanContent(CONTENT.year(), CONTENT.context(), CONTENT.goals(), List.of()))
                        .stream()
                        .map(PlanContent::hash))
                .doesNotHaveDuplicates();
    }

    @Test
    void goals_and_mileposts_have_ids_of_their_own() {
        assertThatThrownBy(() -> content("Nothing")).hasMessage("An improvement plan has 1 to 20 goals.");
        assertThatThrownBy(() -> content("Twice", goal("writing", "b", "c", "one"), goal("writing", "b", "c", "two")))
                .hasMessage("Each goal of a plan has an id of its own.");
        assertThatThrownBy(() -> content("Twice", goal("writing", "b", "c", "one"), goal("reading", "b", "c", "one")))
                .hasMessage("Each milepost of a plan has an id of its own, whatever its goal.");
    }

    private static Goal goal(String id, String text, String criterion, String... mileposts) {
        return new Goal(
                new ItemId(id),
                new Note(text),
                List.of(new Note(criterion)),
                List.of(mileposts).stream()
                        .map(milepost -> new Milepost(new ItemId(milepost), new Note("Begun"), DUE))
                        .toList());
    }

    private static PlanContent content(String context, Goal... goals) {
        return new PlanContent(
                new SchoolYear(2026), new Note(context), List.of(goals), List.of(new ActorId("the-deputy")));
    }
}
