package org.milepost.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.Urn;
import org.milepost.standalone.importing.MembershipRow.TrustType;

class ReadingMembershipsTest {
    private final Reads<MembershipRow> read =
            Reads.all(ImportKind.memberships(Reads.fixture("gias-links.csv"), Progress.UNWATCHED));

    @Test
    void a_school_belongs_to_a_trust_since_the_day_it_joined() {
        assertThat(read.rows())
                .first()
                .isEqualTo(new MembershipRow(
                        new Urn("900001"),
                        7001,
                        "OAKFIELD, ASH AND ELM TRUST",
                        TrustType.MULTI_ACADEMY_TRUST,
                        Optional.of(LocalDate.of(2011, 7, 1)),
                        Optional.empty(),
                        "Oakfield Primary School",
                        Optional.of("Primary")));
    }

    @Test
    void a_name_over_two_lines_is_one_name_and_later_line_numbers_count_both() {
        assertThat(read.rows().get(1).establishmentName()).isEqualTo("Ash Lane\nInfant School");
        assertThat(read.passedOver()).containsEntry(7L, "repeats an earlier line");
    }

    @Test
    void sponsors_and_federations_are_no_membership() {
        assertThat(read.passedOver())
                .contains(
                        entry(3L, "the group is no trust of academies"),
                        entry(14L, "the group is no trust of academies"));
        assertThat(read.rows()).extracting(MembershipRow::urn).doesNotContain(new Urn("900008"));
    }

    @Test
    void the_first_of_january_1900_means_that_nobody_knows() {
        assertThat(read.rows())
                .filteredOn(row -> row.urn().equals(new Urn("900004")))
                .extracting(MembershipRow::joinedOn)
                .containsExactly(Optional.empty());
        assertThat(read.warned()).containsOnlyKeys(9L);
    }

    @Test
    void a_trust_that_has_closed_says_so() {
        assertThat(read.rows())
                .filteredOn(row -> row.trustType() == TrustType.SINGLE_ACADEMY_TRUST)
                .extracting(MembershipRow::trustClosedOn)
                .containsExactly(Optional.of(LocalDate.of(2019, 8, 31)));
    }

    @Test
    void bad_lines_are_listed_and_stop_nothing() {
        assertThat(read.rejected())
                .containsExactly(
                        entry(8L, "contradicts line 6, which tells something else of the same"),
                        entry(10L, "the URN should be a number, and is 'none'"),
                        entry(11L, "a quotation mark is opened and not closed"),
                        entry(12L, "the joined date should be a day of the calendar, and is '2015-02-30'"),
                        entry(13L, "the line has 4 fields where the header has 13"));
        assertThat(read.rows())
                .last()
                .extracting(MembershipRow::urn, MembershipRow::joinedOn)
                .containsExactly(new Urn("900009"), Optional.of(LocalDate.of(2016, 9, 1)));
    }
}
