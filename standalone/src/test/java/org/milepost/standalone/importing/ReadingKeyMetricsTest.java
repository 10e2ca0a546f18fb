package org.milepost.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.SchoolId;
import org.milepost.standalone.importing.SubmissionRow.Measured;
import org.milepost.standalone.importing.SubmissionRow.Reading;

class ReadingKeyMetricsTest {
    private static final LocalDate SEP_7 = LocalDate.of(2026, 9, 7);

    private final Reads<SubmissionRow> read =
            Reads.all(ImportKind.submissions(Reads.fixture("metrics.csv"), Progress.UNWATCHED));

    @Test
    void a_week_is_one_submission_wherever_its_lines_lie() {
        assertThat(read.rows())
                .extracting(
                        SubmissionRow::school,
                        SubmissionRow::week,
                        row -> row.readings().size())
                .containsExactly(
                        tuple(new SchoolId("oakfield"), SEP_7, 2),
                        tuple(new SchoolId("oakfield"), SEP_7.plusWeeks(1), 1),
                        tuple(new SchoolId("ash-lane"), SEP_7, 1));
    }

    @Test
    void a_ratio_keeps_its_two_counts_and_a_note_its_line_breaks() {
        assertThat(read.rows().getFirst().readings())
                .containsExactly(
                        new Reading(
                                2,
                                "attendance",
                                new Measured.Ratio(new BigDecimal("3987"), new BigDecimal("4200")),
                                Optional.empty()),
                        new Reading(
                                4,
                                "roll",
                                new Measured.Value(new BigDecimal("420")),
                                Optional.of("Two joiners,\none leaver")));
    }

    @Test
    void bad_lines_are_listed_and_their_week_says_how_many_it_lost() {
        assertThat(read.rejected())
                .containsExactly(
                        entry(7L, "a week is named by its Monday, and 2026-09-08 is a Tuesday"),
                        entry(8L, "the school should be a school's id such as hayes-primary, and is 'Oakfield!'"),
                        entry(9L, "a line gives a value, or a numerator and a denominator, not some of each"),
                        entry(10L, "the line gives no value"),
                        entry(11L, "the denominator should be more than 0, and is '0'"),
                        entry(14L, "contradicts line 4, which tells something else of the same"),
                        entry(15L, "the value should be a number, and is '1e9'"));
        assertThat(read.passedOver()).containsExactly(entry(12L, "repeats an earlier line"));
        assertThat(read.rows()).extracting(SubmissionRow::rejectedLines).containsExactly(5, 0, 0);
    }

    @Test
    void notes_are_not_needed_and_values_may_be_all_there_is(@TempDir Path folder) {
        ImportSource plain =
                Reads.written(folder, "weeks.csv", "metric,week,school,value\nroll,2026-09-07,oakfield,420\n");
        assertThat(Reads.all(ImportKind.submissions(plain, Progress.UNWATCHED)).rows())
                .hasSize(1);
    }

    @Test
    void a_file_without_any_values_is_refused(@TempDir Path folder) {
        ImportSource none =
                Reads.written(folder, "weeks.csv", "school,week,metric,numerator\noakfield,2026-09-07,roll,1\n");
        assertThatExceptionOfType(WrongShape.class).isThrownBy(() -> ImportKind.submissions(none, Progress.UNWATCHED));
    }
}
