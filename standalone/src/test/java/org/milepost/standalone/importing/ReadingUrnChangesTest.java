package org.milepost.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.milepost.api.Urn;

class ReadingUrnChangesTest {
    private final Reads<UrnChangeRow> read =
            Reads.all(ImportKind.urnChanges(Reads.fixture("gias-lookup.csv"), Progress.UNWATCHED));
    private final UrnMap.Made made = UrnMap.of(read.rows());

    @Test
    void identifiers_written_as_decimals_are_identifiers() {
        assertThat(read.rows()).first().isEqualTo(new UrnChangeRow(new Urn("800001"), new Urn("900001")));
    }

    @Test
    void a_chain_of_changes_leads_to_its_end() {
        assertThat(made.map().latest(new Urn("800002"))).isEqualTo(new Urn("900002"));
    }

    @Test
    void two_predecessors_lead_to_one_school() {
        assertThat(List.of(new Urn("800003"), new Urn("800004")))
                .extracting(made.map()::latest)
                .containsOnly(new Urn("900002"));
    }

    @Test
    void a_circle_of_changes_is_refused_with_a_warning() {
        assertThat(made.map().latest(new Urn("800005"))).isEqualTo(new Urn("800005"));
        assertThat(made.map().latest(new Urn("800006"))).isEqualTo(new Urn("800006"));
        assertThat(made.warnings())
                .containsExactly("the changes of 800005, 800006 lead in a circle: none of them is used");
    }

    @Test
    void a_urn_that_leads_into_a_circle_stays_as_it_is() {
        UrnMap.Made circle = UrnMap.of(List.of(
                new UrnChangeRow(new Urn("10001"), new Urn("10002")),
                new UrnChangeRow(new Urn("10002"), new Urn("10003")),
                new UrnChangeRow(new Urn("10003"), new Urn("10002"))));
        assertThat(circle.map().size()).isZero();
        assertThat(circle.warnings()).hasSize(1);
    }

    @Test
    void a_urn_that_nothing_is_known_of_stays_as_it_is() {
        assertThat(made.map().latest(new Urn("143109"))).isEqualTo(new Urn("143109"));
    }

    @Test
    void unchanged_repeated_and_bad_lines_are_told_apart() {
        assertThat(read.passedOver())
                .containsExactly(
                        entry(6L, "the URN has not changed"),
                        entry(9L, "the URN has not changed"),
                        entry(10L, "repeats an earlier line"));
        assertThat(read.rejected())
                .containsExactly(
                        entry(11L, "contradicts line 2, which tells something else of the same"),
                        entry(12L, "the old URN should be a number, and is '8000x1'"));
    }
}
