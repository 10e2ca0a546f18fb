package org.milepost.command.ect;

import static org.milepost.api.examples.EctExamples.BEGUN;
import static org.milepost.api.examples.EctExamples.ENDED;
import static org.milepost.api.examples.EctExamples.REVIEWED;
import static org.milepost.api.examples.EctExamples.SEP_3;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_7;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.milepost.api.ect.EctCommand.BeginEctProgramme;
import org.milepost.api.ect.EctCommand.EndEctProgramme;
import org.milepost.api.ect.EctCommand.ReviewEctProgramme;
import org.milepost.api.examples.TrustExamples;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** A year's programme for early career teachers begins, is reviewed and ends. */
class RunningAProgrammeTest {
    private final Specification<School> school = Specification.of(School.class, TrustExamples.IN_PLACE);

    @Test
    void a_head_records_that_the_programme_begins() {
        school.given(REGISTERED).when(HEAD.value(), begin(SEP_3)).records(BEGUN);
    }

    @Test
    void an_id_stands_for_one_programme_only() {
        school.given(REGISTERED, BEGUN).when(HEAD.value(), begin(SEP_3)).isRefused("ect.id-taken");
    }

    @Test
    void it_begins_within_the_schools_life_and_not_in_the_future() {
        school.given(REGISTERED)
                .when(HEAD.value(), begin(LocalDate.of(2016, 8, 31)))
                .isRefused("ect.school-not-there");
        school.given(REGISTERED).when(HEAD.value(), begin(SEP_7.plusDays(1))).isRefused("ect.in-future");
    }

    @Test
    void it_is_reviewed() {
        school.given(REGISTERED, BEGUN).when(HEAD.value(), review(SEP_7)).records(REVIEWED);
    }

    @Test
    void only_what_has_begun_is_reviewed_and_later() {
        school.given(REGISTERED).when(HEAD.value(), review(SEP_7)).isRefused("ect.unknown");
        school.given(REGISTERED, BEGUN)
                .when(HEAD.value(), review(SEP_3.minusDays(1)))
                .isRefused("ect.before-begun");
    }

    @Test
    void it_ends_once() {
        school.given(REGISTERED, BEGUN)
                .when(HEAD.value(), new EndEctProgramme(OAKFIELD, FIRST, BECAUSE, SEP_7))
                .records(ENDED);
        school.given(REGISTERED, BEGUN, ENDED)
                .when(HEAD.value(), new EndEctProgramme(OAKFIELD, FIRST, BECAUSE, SEP_7))
                .isRefused("ect.ended");
    }

    @Test
    void the_ceo_may_see_it_but_not_write() {
        school.given(REGISTERED).when(CEO.value(), begin(SEP_3)).isRefused("office.may-not");
    }

    private static BeginEctProgramme begin(LocalDate on) {
        return new BeginEctProgramme(OAKFIELD, FIRST, TrustExamples.YEAR, 2, 1, on);
    }

    private static ReviewEctProgramme review(LocalDate on) {
        return new ReviewEctProgramme(OAKFIELD, FIRST, BECAUSE, on);
    }
}
