package org.milepost.api.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.strategy.Cadence.Rhythm;

class StrategyEditionTest {
    private static final Band GENTLE = band("GENTLE", 1, RapNeed.NONE, Optional.empty());
    private static final Band STRICT =
            band("STRICT", 2, RapNeed.REQUIRED, Optional.of(Policy.assumed(DecidingOffice.BOARD, "nobody said")));
    private static final StrategyEdition EDITION = edition(List.of(GENTLE, STRICT), List.of());

    @Test
    void the_stricter_of_two_bands_ranks_higher_whichever_is_named_first() {
        assertThat(EDITION.stricter(GENTLE, STRICT)).isEqualTo(STRICT);
        assertThat(EDITION.stricter(STRICT, GENTLE)).isEqualTo(STRICT);
        assertThat(EDITION.stricter(GENTLE, GENTLE)).isEqualTo(GENTLE);
    }

    @Test
    void a_band_is_found_by_its_code_or_not_at_all() {
        assertThat(EDITION.band("STRICT")).contains(STRICT);
        assertThat(EDITION.band("strict")).isEmpty();
    }

    @Test
    void the_terms_of_a_band_name_what_is_assumed() {
        BandTerms terms = STRICT.terms(EDITION);

        assertThat(terms.edition()).isEqualTo("2030-31");
        assertThat(terms.rapApprover()).contains(DecidingOffice.BOARD);
        assertThat(terms.supportDaysATerm()).contains(3);
        assertThat(terms.assumed()).containsExactly("rapApprover");
        assertThat(GENTLE.terms(EDITION).assumed()).isEmpty();
    }

    @Test
    void no_code_and_no_rank_stands_twice() {
        assertThatThrownBy(() -> edition(List.of(GENTLE, GENTLE), List.of()))
                .hasMessage("bands: GENTLE stands there twice");
        assertThatThrownBy(() -> edition(List.of(GENTLE, band("OTHER", 1, RapNeed.NONE, Optional.empty())), List.of()))
                .hasMessage("bands: rank 1 stands there twice");
        assertThatThrownBy(() -> edition(List.of(), List.of())).hasMessageStartingWith("bands: ");
    }

    @Test
    void an_obligation_names_bands_of_its_edition_only() {
        Obligation strict = obligation(List.of(Policy.assumed("STRICT", "empty cell")));
        Obligation lost = obligation(List.of(Policy.stated("LOST", "6")));

        assertThat(edition(List.of(GENTLE, STRICT), List.of(strict)).obligationsIn("STRICT"))
                .containsExactly(strict);
        assertThat(edition(List.of(GENTLE, STRICT), List.of(strict)).obligationsIn("GENTLE"))
                .isEmpty();
        assertThatThrownBy(() -> edition(List.of(GENTLE), List.of(lost)))
                .hasMessageStartingWith("obligations: ")
                .hasMessageContaining("LOST");
    }

    @Test
    void an_obligation_is_assumed_where_its_band_or_its_cadence_is() {
        Obligation mixed = obligation(List.of(Policy.stated("GENTLE", "6"), Policy.assumed("STRICT", "empty cell")));

        assertThat(mixed.assumedFor("GENTLE")).isFalse();
        assertThat(mixed.assumedFor("STRICT")).isTrue();
    }

    @Test
    void a_band_where_raps_exist_says_who_approves_them() {
        assertThatThrownBy(() -> band("LAX", 1, RapNeed.ALLOWED, Optional.empty()))
                .hasMessageStartingWith("rapApprover: ");
        assertThatThrownBy(() -> band("ODD", 1, RapNeed.NONE, Optional.of(Policy.stated(DecidingOffice.CEO, "6"))))
                .hasMessageStartingWith("rap: ");
    }

    @Test
    void a_basis_is_never_blank() {
        assertThatThrownBy(() -> Basis.stated(" ")).hasMessageContaining("section");
        assertThatThrownBy(() -> Basis.assumed("")).hasMessageContaining("reason");
    }

    private static StrategyEdition edition(List<Band> bands, List<Obligation> obligations) {
        return new StrategyEdition(
                "2030-31", "Test", Policy.stated(DecidingOffice.CEO, "1"), bands, List.of(), obligations);
    }

    private static Obligation obligation(List<Policy<String>> bands) {
        return new Obligation(
                "update",
                "Update",
                List.of(Party.HEADTEACHER),
                List.of(Party.CEO),
                Policy.stated(Cadence.of(Rhythm.TERMLY), "6"),
                Obligation.Scope.SCHOOL,
                bands,
                Optional.empty(),
                List.of("plan.updated"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Basis.stated("6"));
    }

    private static Band band(String code, int rank, RapNeed rap, Optional<Policy<DecidingOffice>> approver) {
        return new Band(
                code,
                rank,
                Policy.stated(code, "6"),
                Optional.empty(),
                Policy.stated("anyone", "6"),
                Policy.stated("something", "6"),
                Optional.of(Policy.stated(3, "6")),
                Optional.empty(),
                List.of(),
                Policy.stated(rap, "6"),
                approver,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Policy.stated(List.of(), "6"));
    }
}
