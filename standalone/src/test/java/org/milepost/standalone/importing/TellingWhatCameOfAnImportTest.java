package org.milepost.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.milepost.standalone.importing.ImportTally.Effect;

class TellingWhatCameOfAnImportTest {
    @Test
    void the_summary_counts_everything_and_names_bad_lines() {
        ImportTally tally = new ImportTally();
        tally.count(Effect.CREATED);
        tally.count(Effect.UNCHANGED);
        tally.count(Effect.UNCHANGED);
        tally.rejected("ks2_2016.csv", 7, "the URN is empty");
        tally.warned("ks2_2016.csv", 8, "odd");
        tally.passedOver("repeats an earlier line");
        assertThat(tally.summary().text().lines())
                .containsExactly(
                        "         1  created",
                        "         2  unchanged",
                        "         1  rejected",
                        "            ks2_2016.csv line 7: the URN is empty",
                        "         1  warnings",
                        "            ks2_2016.csv line 8: odd",
                        "         1  passed over: repeats an earlier line");
    }

    @Test
    void a_file_of_bad_lines_alone_is_counted_whole_and_listed_in_part() {
        ImportTally tally = new ImportTally();
        for (int line = 1; line <= 10_500; line++) {
            tally.rejected("bad.csv", line, "bad");
        }
        assertThat(tally.summary().rejected()).isEqualTo(10_500);
        assertThat(tally.summary().rejections()).hasSize(10_000);
        assertThat(tally.summary().text()).contains("… and 500 more");
    }

    @Test
    void the_bar_is_quiet_where_nobody_looks() {
        assertThat(drawn(false)).isEmpty();
        assertThat(drawn(true))
                .contains("ks2_2016.csv [###############               ]  50%")
                .endsWith("100%" + System.lineSeparator());
    }

    private static String drawn(boolean shown) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ProgressBar bar =
                new ProgressBar(new PrintStream(out, true, StandardCharsets.UTF_8), shown, "ks2_2016.csv", 200)) {
            bar.at(0);
            bar.at(100);
            bar.at(101);
            bar.at(200);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
