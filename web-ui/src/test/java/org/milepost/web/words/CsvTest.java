package org.milepost.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void lines_end_as_spreadsheets_expect_and_words_are_left_as_they_are() {
        assertThat(Csv.of(
                        List.of(List.of("Recorded", "What happened"), List.of("2026-09-07 16:30", "Placed – Improve"))))
                .isEqualTo("Recorded,What happened\r\n2026-09-07 16:30,Placed – Improve\r\n");
    }

    @Test
    void what_would_break_a_cell_stands_in_quotes() {
        assertThat(Csv.of(List.of(List.of("one, two", "she said “yes”", "she said \"no\"", "first\nsecond", ""))))
                .isEqualTo("\"one, two\",she said “yes”,\"she said \"\"no\"\"\",\"first\nsecond\",\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44 20", "-3", "@SUM(A1)", "\tcmd", "\rcmd"})
    void what_a_spreadsheet_would_reckon_with_is_marked_as_text(String note) {
        assertThat(Csv.of(List.of(List.of(note))).replace("\"", "")).startsWith("'" + note);
    }

    @Test
    void a_formula_in_quotes_is_no_formula_either() {
        assertThat(Csv.of(List.of(List.of("=HYPERLINK(\"https://example.org\",\"Read\")"))))
                .isEqualTo("\"'=HYPERLINK(\"\"https://example.org\"\",\"\"Read\"\")\"\r\n");
    }
}
