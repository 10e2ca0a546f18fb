package org.milepost.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.milepost.api.calendar.SchoolYear;

class WrittenYearTest {
    private static final SchoolYear YEAR = new SchoolYear(2015);

    @ParameterizedTest
    @ValueSource(strings = {"2016", "2016.0", "2015/16", "2015-16", "2015-2016", "201516", "20152016", "2015/2016"})
    void a_school_year_is_written_in_many_ways(String text) {
        assertThat(WrittenYear.parse(text)).contains(YEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "16", "2015/17", "2015-12", "twenty", "3016", "2016/01/01"})
    void other_text_is_no_school_year(String text) {
        assertThat(WrittenYear.parse(text)).isEmpty();
    }

    @Test
    void a_files_name_may_tell_a_year_and_a_month_tells_none() {
        assertThat(WrittenYear.inFileName("absence_2015-16.csv")).contains(YEAR);
        assertThat(WrittenYear.inFileName("2015-2016_england_abs.csv")).contains(YEAR);
        assertThat(WrittenYear.inFileName("gias_group_links_2022-03.csv")).isEmpty();
        assertThat(WrittenYear.inFileName("ks2_2016.csv")).isEmpty();
        assertThat(WrittenYear.summerInFileName("ks2_2016.csv")).contains(YEAR);
        assertThat(WrittenYear.summerInFileName("ks2-2.csv")).isEmpty();
    }

    @Test
    void the_turn_of_a_century_is_a_year_like_others() {
        assertThat(WrittenYear.parse("1999/00")).contains(new SchoolYear(1999));
    }
}
