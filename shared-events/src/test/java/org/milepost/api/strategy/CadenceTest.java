package org.milepost.api.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.milepost.api.strategy.Cadence.Rhythm;

class CadenceTest {
    @ParameterizedTest
    @EnumSource(value = Rhythm.class, names = "EVERY_FEW_WEEKS", mode = EnumSource.Mode.EXCLUDE)
    void every_rhythm_reads_back_from_its_words(Rhythm rhythm) {
        assertThat(Cadence.parse(rhythm.words())).isEqualTo(Cadence.of(rhythm));
    }

    @Test
    void weeks_and_months_are_part_of_the_words() {
        assertThat(Cadence.parse("every 3 weeks"))
                .isEqualTo(Cadence.everyFewWeeks(3))
                .hasToString("every 3 weeks");
        assertThat(Cadence.parse("yearly in September"))
                .isEqualTo(Cadence.yearlyIn(Month.SEPTEMBER))
                .hasToString("yearly in September");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fortnightly",
                "every N weeks",
                "every 1 weeks",
                "every 200 weeks",
                "yearly in Brumaire",
                "Weekly",
                ""
            })
    void anything_else_is_refused_with_what_can_be_said(String words) {
        assertThatThrownBy(() -> Cadence.parse(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("half-termly");
    }

    @Test
    void a_number_of_weeks_or_a_month_belongs_to_its_own_rhythm() {
        assertThatThrownBy(() -> new Cadence(Rhythm.EVERY_FEW_WEEKS, Optional.empty(), Optional.empty()))
                .hasMessageStartingWith("cadence: ");
        assertThatThrownBy(() -> new Cadence(Rhythm.TERMLY, Optional.empty(), Optional.of(Month.MAY)))
                .hasMessageStartingWith("cadence: ");
    }
}
