package org.milepost.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingBrokenFilesTest {
    private static final String HEADER = "URN,Rating,Inspection Date\n";

    @TempDir
    private Path folder;

    private Reads<InspectionRow> read(String text) {
        return Reads.all(ImportKind.inspections(Reads.written(folder, "inspections.csv", text), Progress.UNWATCHED));
    }

    @ParameterizedTest
    @EnumSource(ImportKind.class)
    void no_kind_of_file_may_be_empty_or_a_web_page(ImportKind kind) {
        assertThatExceptionOfType(WrongShape.class)
                .isThrownBy(() -> kind.read(Reads.written(folder, "a_2018-19.csv", ""), Progress.UNWATCHED))
                .withMessageContaining("an empty file");
        assertThatExceptionOfType(WrongShape.class)
                .isThrownBy(() -> kind.read(
                        Reads.written(folder, "a_2018-19.csv", "<!DOCTYPE html>\n<html></html>"), Progress.UNWATCHED))
                .withMessageContaining("<!DOCTYPE html>");
    }

    @Test
    void a_workbook_and_text_in_utf_16_are_named_as_what_they_are() {
        byte[] workbook = {'P', 'K', 3, 4, 20, 0};
        assertThatExceptionOfType(WrongShape.class)
                .isThrownBy(
                        () -> ImportKind.inspections(Reads.written(folder, "book.csv", workbook), Progress.UNWATCHED))
                .withMessageContaining("a workbook");
        assertThatExceptionOfType(WrongShape.class)
                .isThrownBy(() -> ImportKind.inspections(
                        Reads.written(folder, "wide.csv", ("\uFEFF" + HEADER).getBytes(StandardCharsets.UTF_16LE)),
                        Progress.UNWATCHED))
                .withMessageContaining("UTF-16");
    }

    @Test
    void two_columns_of_one_meaning_are_refused() {
        assertThatExceptionOfType(WrongShape.class)
                .isThrownBy(() -> read("URN,Rating,Overall effectiveness,Inspection Date\n"))
                .withMessageContaining("several: Rating, Overall effectiveness");
    }

    @Test
    void a_quote_that_is_never_closed_spoils_its_own_line_alone() {
        StringBuilder text = new StringBuilder(HEADER).append("900001,\"Good,20130314\n");
        for (int i = 0; i < 500; i++) {
            text.append("9%05d,Good,20130314\n".formatted(i + 10));
        }
        Reads<InspectionRow> read = read(text.toString());
        assertThat(read.rejected()).containsExactly(entry(2L, "a quotation mark is opened and not closed"));
        assertThat(read.rows()).hasSize(500);
    }

    @Test
    void a_quote_inside_plain_text_is_a_character() {
        assertThat(read(HEADER + "900001,Go\"od,20130314\n900002,Good,20130314\n")
                        .rejected())
                .containsOnlyKeys(2L);
    }

    @Test
    void text_after_a_closing_quote_spoils_its_line_alone() {
        Reads<InspectionRow> read = read(HEADER + "900001,\"Good\"!,20130314\n900002,Good,20130314\n");
        assertThat(read.rejected()).containsOnlyKeys(2L);
        assertThat(read.rows()).hasSize(1);
    }

    @Test
    void empty_lines_count_as_lines_and_as_nothing_else() {
        Reads<InspectionRow> read =
                read(HEADER + "\n\r\n900001,Good,20130314\r\r900002,,20130314\n900003,Bad,20130314");
        assertThat(read.rows()).hasSize(1);
        assertThat(read.passedOver()).containsOnlyKeys(6L);
        assertThat(read.rejected()).containsOnlyKeys(7L);
    }

    @Test
    void trailing_commas_are_forgiven_and_extra_values_are_not() {
        Reads<InspectionRow> read = read(HEADER + "900001,Good,20130314,,\n900002,Good,20130314,,x\n");
        assertThat(read.rows()).hasSize(1);
        assertThat(read.rejected()).containsOnlyKeys(3L);
    }

    @Test
    void a_line_without_end_is_rejected_and_not_held() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HEADER.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("9".repeat(5 * RawLines.LONGEST).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("\n900001,Good,20130314\n".getBytes(StandardCharsets.UTF_8));
        Reads<InspectionRow> read = Reads.all(
                ImportKind.inspections(Reads.written(folder, "long.csv", bytes.toByteArray()), Progress.UNWATCHED));
        assertThat(read.rejected()).containsExactly(entry(2L, "the line is longer than 256 kB"));
        assertThat(read.rows()).hasSize(1);
    }

    @Test
    void windows_text_is_read_with_a_warning() {
        byte[] windows = """
                URN,Group UID,Group Name,Group Type,Joined date,EstablishmentName
                900001,7001,Trust,Multi-academy trust,2015-09-01,St Zoë’s School
                """.getBytes(Charset.forName("windows-1252"));
        Reads<MembershipRow> read =
                Reads.all(ImportKind.memberships(Reads.written(folder, "register.csv", windows), Progress.UNWATCHED));
        assertThat(read.rows()).extracting(MembershipRow::establishmentName).containsExactly("St Zoë’s School");
        assertThat(read.warned()).containsExactly(entry(2L, "the text is not UTF-8 and was read as Windows-1252"));
    }

    @Test
    void cells_of_control_characters_do_not_reach_a_message() {
        assertThat(read(HEADER + "900001,Go\u001b[31mod,20130314\n").rejected().get(2L))
                .endsWith("and is 'Go?[31mod'");
    }
}
