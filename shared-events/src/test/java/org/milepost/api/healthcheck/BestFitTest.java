package org.milepost.api.healthcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.examples.TrustExamples;

/** The band that a profile proposes: the one in the middle, and of two in the middle the stricter. */
class BestFitTest {

    @Test
    void of_an_odd_number_of_aspects_the_middle_one() {
        assertThat(fit("STABILISE", "IMPROVE_1", "REPAIR_1", "IMPROVE_1", "IMPROVE_2")
                        .band())
                .isEqualTo("IMPROVE_2");
    }

    @Test
    void of_two_in_the_middle_the_stricter() {
        assertThat(fit("IMPROVE_1", "IMPROVE_1", "REPAIR_1", "REPAIR_2").band()).isEqualTo("REPAIR_1");
        assertThat(fit("IMPROVE_1", "IMPROVE_2").band()).isEqualTo("IMPROVE_2");
    }

    @Test
    void one_aspect_in_a_far_band_does_not_carry_the_school_there() {
        assertThat(fit("IMPROVE_1", "IMPROVE_1", "IMPROVE_1", "IMPROVE_1", "STABILISE")
                        .band())
                .isEqualTo("IMPROVE_1");
    }

    @Test
    void where_all_say_the_same_it_says_so_too() {
        BestFit fit = fit("REPAIR_2", "REPAIR_2", "REPAIR_2");
        assertThat(fit.band()).isEqualTo("REPAIR_2");
        assertThat(fit.phase()).isEqualTo("Repair");
        assertThat(fit.stage()).isEqualTo(Optional.of("Stage 2"));
    }

    @Test
    void it_shows_how_many_aspects_are_in_which_band() {
        assertThat(fit("REPAIR_1", "IMPROVE_1", "REPAIR_1").counts())
                .containsExactly(new BestFit.Count("IMPROVE_1", 1), new BestFit.Count("REPAIR_1", 2));
    }

    @Test
    void no_other_band_is_nearer_to_the_profile() {
        for (List<String> profile : List.of(
                List.of("IMPROVE_1", "REPAIR_2", "REPAIR_2", "STABILISE"),
                List.of("IMPROVE_1", "IMPROVE_2", "STABILISE"),
                List.of("REPAIR_1", "IMPROVE_1", "IMPROVE_1", "STABILISE", "STABILISE", "REPAIR_2"))) {
            int found = distance(BestFit.of(TrustExamples.EDITION, profile).band(), profile);
            TrustExamples.EDITION
                    .bands()
                    .forEach(band -> assertThat(distance(band.code(), profile)).isGreaterThanOrEqualTo(found));
        }
    }

    @Test
    void nothing_fits_nothing() {
        assertThatThrownBy(() -> fit()).hasMessage("Where no aspect is judged, nothing fits best.");
    }

    private static BestFit fit(String... bands) {
        return BestFit.of(TrustExamples.EDITION, List.of(bands));
    }

    private static int distance(String band, List<String> profile) {
        return profile.stream()
                .mapToInt(other -> Math.abs(rank(band) - rank(other)))
                .sum();
    }

    private static int rank(String band) {
        return TrustExamples.EDITION.band(band).orElseThrow().rank();
    }
}
