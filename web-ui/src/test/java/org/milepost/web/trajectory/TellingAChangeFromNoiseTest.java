package org.milepost.web.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.milepost.api.catalogue.KeyMetric.Direction;

/** A change is named only where chance hardly makes one. */
class TellingAChangeFromNoiseTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);

    @Test
    void eight_weeks_above_the_earlier_middle_are_a_change_for_the_better() {
        Signal signal = Signal.in(
                weeks(95, 96, 95, 96, 95, 96, 95, 96, 95, 96, 95, 96, 97, 97, 97, 97, 97, 97, 97, 97),
                Direction.HIGHER_IS_BETTER);

        assertThat(signal.kind()).isEqualTo(Signal.Kind.BETTER);
        assertThat(signal.words()).startsWith("A real change for the better: ").contains("weeks running");
    }

    @Test
    void the_same_change_is_for_the_worse_where_less_is_better() {
        Signal signal =
                Signal.in(weeks(5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 7, 7, 7, 7, 7, 7, 7, 7), Direction.LOWER_IS_BETTER);

        assertThat(signal.kind()).isEqualTo(Signal.Kind.WORSE);
    }

    @Test
    void seven_weeks_are_noise() {
        Signal signal = Signal.in(
                weeks(95, 96, 95, 96, 95, 96, 95, 96, 95, 96, 95, 96, 94, 97, 97, 97, 97, 97, 97, 97),
                Direction.HIGHER_IS_BETTER);

        assertThat(signal.kind()).isEqualTo(Signal.Kind.NOISE);
    }

    @Test
    void a_few_weeks_tell_nothing() {
        assertThat(Signal.in(weeks(95, 99, 99), Direction.HIGHER_IS_BETTER).kind())
                .isEqualTo(Signal.Kind.TOO_FEW);
    }

    private static List<Signal.Week> weeks(int... figures) {
        List<Signal.Week> weeks = new ArrayList<>();
        for (int figure : figures) {
            weeks.add(new Signal.Week(FIRST.plusWeeks(weeks.size()), BigDecimal.valueOf(figure)));
        }
        return weeks;
    }
}
