package org.milepost.query.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.trajectory.Trajectory.SignalRule;
import org.milepost.query.trajectory.NaturalLimits.Found;

/** Limits as in published worked examples, and each rule with the shortest row of figures that it finds. */
class NaturalLimitsTest {
    /** Mean 100, one deviation 10: the rules are shown on figures that people can follow. */
    private static final NaturalLimits HUNDRED = new NaturalLimits(24, 100, 11.28);

    @Test
    void the_flow_rates_of_the_nist_handbook_have_the_limits_that_it_prints() {
        NaturalLimits limits = NaturalLimits.ofAll(List.of(49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1));

        assertThat(limits.mean()).isEqualTo(50.81, within(0.00005));
        assertThat(limits.movingRange()).isEqualTo(1.8778, within(0.00005));
        assertThat(limits.upper()).isEqualTo(55.8041, within(0.0001));
        assertThat(limits.lower()).isEqualTo(45.8159, within(0.0001));
    }

    @Test
    void the_viscosities_of_montgomerys_textbook_have_the_limits_that_it_prints() {
        NaturalLimits limits = NaturalLimits.ofAll(List.of(
                33.75, 33.05, 34.00, 33.81, 33.46, 34.02, 33.68, 33.27, 33.49, 33.20, 33.62, 33.00, 33.54, 33.12,
                33.84));

        assertThat(limits.mean()).isEqualTo(33.52, within(0.005));
        assertThat(limits.movingRange()).isEqualTo(0.48, within(0.005));
        assertThat(limits.upper()).isEqualTo(34.80, within(0.005));
        assertThat(limits.lower()).isEqualTo(32.24, within(0.01));
    }

    @Test
    void fewer_weeks_than_twelve_have_no_limits_and_only_the_first_twenty_four_make_them() {
        assertThat(NaturalLimits.of(Collections.nCopies(11, 95.0))).isEmpty();
        assertThat(NaturalLimits.of(Collections.nCopies(12, 95.0))).hasValue(new NaturalLimits(12, 95, 0));

        List<Double> changed = Stream.concat(
                        Collections.nCopies(24, 95.0).stream(), Collections.nCopies(40, 60.0).stream())
                .toList();
        assertThat(NaturalLimits.of(changed)).hasValue(new NaturalLimits(24, 95, 0));
    }

    @Test
    void a_figure_beyond_a_limit_is_found_and_one_on_it_is_not() {
        assertThat(found(100, 130, 100)).isEmpty();
        assertThat(found(100, 130.1, 100)).containsExactly(new Found(SignalRule.BEYOND_LIMITS, 1, 1, true));
        assertThat(found(100, 69.9, 100)).containsExactly(new Found(SignalRule.BEYOND_LIMITS, 1, 1, false));
    }

    @Test
    void two_of_three_near_the_same_limit_are_found() {
        assertThat(found(100, 121, 100, 121, 100))
                .containsExactly(new Found(SignalRule.TWO_OF_THREE_NEAR_A_LIMIT, 1, 3, true));
        assertThat(found(100, 121, 100, 100, 121)).isEmpty();
        assertThat(found(100, 121, 79, 100)).isEmpty();
    }

    @Test
    void eight_on_one_side_are_found_and_seven_are_not() {
        assertThat(found(101, 102, 101, 102, 101, 102, 101)).isEmpty();
        assertThat(found(101, 102, 101, 102, 101, 102, 101, 102, 99))
                .containsExactly(new Found(SignalRule.EIGHT_ON_ONE_SIDE, 0, 7, true));
        assertThat(found(99, 98, 99, 98, 100, 98, 99, 98, 99)).isEmpty();
    }

    @Test
    void six_in_one_direction_are_found_and_five_are_not() {
        assertThat(found(98, 99, 100, 101, 102, 102)).isEmpty();
        assertThat(found(97, 98, 99, 101, 102, 103))
                .containsExactly(new Found(SignalRule.SIX_IN_ONE_DIRECTION, 0, 5, true));
        assertThat(found(100, 103, 102, 101, 100, 99, 98))
                .containsExactly(new Found(SignalRule.SIX_IN_ONE_DIRECTION, 1, 6, false));
    }

    private static List<Found> found(double... figures) {
        return HUNDRED.in(Arrays.stream(figures).boxed().toList());
    }
}
