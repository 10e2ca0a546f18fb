package org.milepost.command.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.milepost.api.catalogue.KeyMetric;
import org.milepost.api.catalogue.KeyMetric.Aggregate;
import org.milepost.api.catalogue.KeyMetric.Kind;
import org.milepost.api.catalogue.KeyMetric.Unit;
import org.milepost.api.catalogue.MetricCatalogue;
import tools.jackson.databind.json.JsonMapper;

class ShippedCatalogueTest {
    private static final MetricCatalogue PRIMARY = Shipped.catalogue("primary").orElseThrow();

    @Test
    void a_primary_school_reports_fifteen_key_metrics() {
        assertThat(PRIMARY.codes())
                .containsExactly(
                        "attendance",
                        "persistent-absence",
                        "severe-absence",
                        "suspensions",
                        "permanent-exclusions",
                        "roll",
                        "staff-absence-days",
                        "vacancies",
                        "safeguarding-referrals",
                        "behaviour-incidents",
                        "complaints",
                        "ehc-plans",
                        "sen-support",
                        "ks2-rwm-projection",
                        "phonics-projection");
    }

    @Test
    void every_percentage_is_entered_as_two_numbers_and_never_averaged() {
        assertThat(PRIMARY.metrics())
                .filteredOn(metric -> metric.unit() == Unit.PERCENT)
                .hasSize(5)
                .allSatisfy(metric -> {
                    assertThat(metric.kind()).isEqualTo(Kind.RATIO);
                    assertThat(metric.acrossSchools()).isEqualTo(Aggregate.RATIO_OF_SUMS);
                });
    }

    @Test
    void absence_of_the_year_so_far_is_cumulative() {
        assertThat(PRIMARY.metrics())
                .filteredOn(KeyMetric::cumulative)
                .extracting(KeyMetric::code)
                .containsExactly("persistent-absence", "severe-absence");
    }

    @ParameterizedTest
    @CsvSource({"attendance, RATIO_OF_SUMS", "suspensions, SUM", "roll, LATEST", "vacancies, LATEST"})
    void weeks_make_a_period_as_the_figure_allows(String code, Aggregate overWeeks) {
        assertThat(PRIMARY.metric(code).orElseThrow().overWeeks()).isEqualTo(overWeeks);
    }

    @Test
    void the_catalogue_survives_the_journey_through_an_event() {
        JsonMapper json = new JsonMapper();

        assertThat(json.readValue(json.writeValueAsString(PRIMARY), MetricCatalogue.class))
                .isEqualTo(PRIMARY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unit: PERCENT         | unit: PERCENTAGE       | metrics[0].unit        | one of [PERCENT, COUNT, DAYS]",
                "min: 60               | min: sixty             | metrics[0].plausible.min | is not a number",
                "min: 60               | min: 600               | metrics[0].plausible   | max 100 is below min 600",
                "acrossSchools: RATIO_OF_SUMS | acrossSchools: SUM | metrics[0]           | ratios are never added up",
                "cumulative: true      | cumulative: yes        | metrics[1].cumulative  | neither true nor false",
                "code: severe-absence  | code: persistent-absence | metrics              | stands there twice"
            })
    void a_slip_in_a_catalogue_is_told_by_field(String right, String wrong, String field, String because) {
        String text = Shipped.file("catalogue/primary.yaml");

        assertThat(text).contains(right);
        assertThat(Readings.faults(CatalogueReader.read(text.replaceFirst(right, wrong))))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isGreaterThan(1);
                    assertThat(fault.field()).isEqualTo(field);
                    assertThat(fault.because()).contains(because);
                });
    }
}
