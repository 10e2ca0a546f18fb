package org.milepost.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.catalogue.KeyMetric.Direction;
import org.milepost.api.catalogue.KeyMetric.Unit;

class FigureTest {

    @Test
    void a_percentage_is_shown_rounded_half_up_to_two_decimals() {
        assertThat(ratio("2895", "3000").shown(Unit.PERCENT)).isEqualTo(new BigDecimal("96.5"));
        assertThat(ratio("2", "3").shown(Unit.PERCENT)).isEqualTo(new BigDecimal("66.67"));
        assertThat(ratio("19999", "160000").shown(Unit.PERCENT)).isEqualTo(new BigDecimal("12.5"));
        assertThat(ratio("1", "800").shown(Unit.PERCENT)).isEqualTo(new BigDecimal("0.13"));
        assertThat(ratio("3000", "3000").shown(Unit.PERCENT)).isEqualTo(new BigDecimal("100"));
    }

    @Test
    void a_target_is_met_by_the_exact_figure_and_not_by_the_rounded_one() {
        Figure justBelow = ratio("95999", "100000");
        Target target = new Target(new BigDecimal("96"), Direction.HIGHER_IS_BETTER);

        assertThat(justBelow.shown(Unit.PERCENT)).isEqualTo(new BigDecimal("96"));
        assertThat(target.metBy(justBelow, Unit.PERCENT)).contains(false);
        assertThat(target.metBy(ratio("96", "100"), Unit.PERCENT)).contains(true);
    }

    @Test
    void lower_may_be_better_and_some_figures_only_describe() {
        Figure two = Figure.value(new BigDecimal("2"));

        assertThat(new Target(BigDecimal.ONE, Direction.LOWER_IS_BETTER).metBy(two, Unit.COUNT))
                .contains(false);
        assertThat(new Target(BigDecimal.TWO, Direction.LOWER_IS_BETTER).metBy(two, Unit.COUNT))
                .contains(true);
        assertThat(new Target(BigDecimal.ONE, Direction.NEITHER).metBy(two, Unit.COUNT))
                .isEmpty();
    }

    @Test
    void trailing_zeros_mean_nothing() {
        assertThat(Figure.value(new BigDecimal("2.50"))).isEqualTo(Figure.value(new BigDecimal("2.5")));
        assertThat(Figure.value(new BigDecimal("1E+2"))).hasToString("100");
        assertThat(Figure.value(new BigDecimal("0.000"))).hasToString("0");
    }

    @Test
    void a_figure_is_read_as_it_was_written() {
        assertThat(Figure.parse("2.5")).isEqualTo(Figure.value(new BigDecimal("2.5")));
        assertThat(Figure.parse("2895/3000")).isEqualTo(ratio("2895", "3000"));
    }

    @Test
    void a_figure_is_one_number_or_two_counts() {
        assertThatThrownBy(() -> new Figure(Optional.empty(), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Figure(Optional.empty(), Optional.of(BigDecimal.ONE), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Figure(
                        Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.ONE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_number_that_is_short_to_write_and_endless_to_write_out_is_refused_at_once() {
        assertThatThrownBy(() -> Figure.value(new BigDecimal("1E+999999999"))).hasMessageContaining("12 digits");
        assertThatThrownBy(() -> Figure.value(new BigDecimal("1E-999999999"))).hasMessageContaining("6 digits");
    }

    private static Figure ratio(String numerator, String denominator) {
        return Figure.ratio(new BigDecimal(numerator), new BigDecimal(denominator));
    }
}
