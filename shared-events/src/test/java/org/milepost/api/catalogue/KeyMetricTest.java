package org.milepost.api.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.catalogue.KeyMetric.Aggregate;
import org.milepost.api.catalogue.KeyMetric.Direction;
import org.milepost.api.catalogue.KeyMetric.Kind;
import org.milepost.api.catalogue.KeyMetric.Parts;
import org.milepost.api.catalogue.KeyMetric.Range;
import org.milepost.api.catalogue.KeyMetric.Unit;

class KeyMetricTest {
    private static final Optional<Parts> PARTS = Optional.of(new Parts("attended", "possible"));

    @Test
    void a_ratio_names_its_parts_and_a_value_has_none() {
        assertThatThrownBy(() -> metric(Kind.RATIO, Optional.empty(), Aggregate.RATIO_OF_SUMS, Aggregate.LATEST, false))
                .hasMessageStartingWith("parts: ");
        assertThatThrownBy(() -> metric(Kind.VALUE, PARTS, Aggregate.SUM, Aggregate.SUM, false))
                .hasMessageStartingWith("parts: ");
    }

    @Test
    void percentages_are_never_added_up_nor_averaged() {
        assertThatThrownBy(() -> metric(Kind.RATIO, PARTS, Aggregate.SUM, Aggregate.LATEST, false))
                .hasMessageStartingWith("kind: ");
        assertThatThrownBy(() -> metric(Kind.VALUE, Optional.empty(), Aggregate.RATIO_OF_SUMS, Aggregate.SUM, false))
                .hasMessageStartingWith("kind: ");
    }

    @Test
    void weeks_of_a_cumulative_figure_are_never_added_up() {
        assertThatThrownBy(() -> metric(Kind.RATIO, PARTS, Aggregate.RATIO_OF_SUMS, Aggregate.RATIO_OF_SUMS, true))
                .hasMessageStartingWith("overWeeks: ");
        assertThat(metric(Kind.RATIO, PARTS, Aggregate.RATIO_OF_SUMS, Aggregate.LATEST, true)
                        .cumulative())
                .isTrue();
    }

    @Test
    void a_range_includes_both_ends_and_is_the_right_way_round() {
        assertThat(range("0", "100").contains(new BigDecimal("100.0"))).isTrue();
        assertThat(range("0", "100").contains(new BigDecimal("100.1"))).isFalse();
        assertThatThrownBy(() -> range("1", "0")).hasMessageStartingWith("plausible: ");
    }

    @Test
    void a_metric_is_redefined_in_its_place_and_a_new_one_comes_last() {
        KeyMetric first = value("first");
        KeyMetric second = value("second");
        MetricCatalogue catalogue = MetricCatalogue.EMPTY.with(first).with(second);
        KeyMetric redefined = metric(Kind.VALUE, "first", Optional.empty(), Aggregate.NONE, Aggregate.LATEST, false);

        assertThat(catalogue.with(redefined).metrics()).containsExactly(redefined, second);
        assertThat(catalogue.metric("second")).contains(second);
        assertThat(catalogue.metric("third")).isEmpty();
        assertThatThrownBy(() -> new MetricCatalogue("Twice", List.of(first, first)))
                .hasMessageContaining("twice");
    }

    private static KeyMetric value(String code) {
        return metric(Kind.VALUE, code, Optional.empty(), Aggregate.SUM, Aggregate.SUM, false);
    }

    private static KeyMetric metric(
            Kind kind, Optional<Parts> parts, Aggregate acrossSchools, Aggregate overWeeks, boolean cumulative) {
        return metric(kind, "metric", parts, acrossSchools, overWeeks, cumulative);
    }

    private static KeyMetric metric(
            Kind kind,
            String code,
            Optional<Parts> parts,
            Aggregate acrossSchools,
            Aggregate overWeeks,
            boolean cumulative) {
        return new KeyMetric(
                code,
                "A metric",
                Unit.COUNT,
                Direction.NEITHER,
                Optional.empty(),
                range("0", "100"),
                kind,
                parts,
                acrossSchools,
                overWeeks,
                cumulative,
                "");
    }

    private static Range range(String min, String max) {
        return new Range(new BigDecimal(min), new BigDecimal(max));
    }
}
