package org.milepost.command.phase;

import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.BOARD_MEMBER;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MINUTE;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.REVIEW;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.STRANGER;
import static org.milepost.api.examples.PhaseExamples.PLACED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.Decided;
import org.milepost.api.DecidedBy;
import org.milepost.api.Minute;
import org.milepost.api.access.Office;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.phase.PhaseCommand.PlaceSchool;
import org.milepost.api.phase.PhaseEvent.SchoolPlaced;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** Placing a school in a band. */
class PlacingASchoolTest {
    private final Specification<School> school = Specification.of(School.class, TrustExamples.IN_PLACE);
    private final PlaceSchool place = place("IMPROVE_1", SEP_7, SEP_7, Optional.empty());

    @Test
    void the_ceo_places_a_school_directly_and_it_is_marked_so() {
        school.given(REGISTERED).when(CEO.value(), place).records(PLACED);
    }

    @Test
    void the_clerk_records_a_placement_by_the_board() {
        school.given(REGISTERED)
                .when(CLERK.value(), place("IMPROVE_1", SEP_7, SEP_7, Optional.of(MINUTE)))
                .records(new SchoolPlaced(
                        OAKFIELD,
                        FIRST,
                        PLACED.terms(),
                        SEP_7,
                        false,
                        Decided.now(DecidedBy.body(Office.BOARD_MEMBER, MINUTE), SEP_7, BECAUSE, List.of(REVIEW))));
    }

    @Test
    void an_id_stands_for_one_placement_only() {
        school.given(REGISTERED, PLACED)
                .when(CEO.value(), place("NONE", SEP_7, SEP_7, Optional.empty()))
                .isRefused("phase.placement-id-taken");
    }

    @Test
    void a_head_may_see_it_but_not_do_it() {
        school.given(REGISTERED).when(HEAD.value(), place).isRefused("office.may-not");
    }

    @Test
    void a_stranger_learns_nothing() {
        school.given(REGISTERED).when(STRANGER.value(), place).isRefused("school.unknown");
    }

    @Test
    void a_band_that_the_edition_does_not_have_is_refused() {
        school.given(REGISTERED)
                .when(CEO.value(), place("NONE", SEP_7, SEP_7, Optional.empty()))
                .isRefused("phase.unknown-band");
    }

    @Test
    void a_day_without_an_edition_is_refused() {
        Specification.of(School.class, List.of(TrustExamples.CREATED, TrustExamples.CEO_GRANTED))
                .given(REGISTERED)
                .when(CEO.value(), place)
                .isRefused("phase.no-edition");
    }

    @Test
    void a_school_is_not_placed_before_its_record_begins() {
        school.given(REGISTERED)
                .when(CEO.value(), place("IMPROVE_1", SEP_7, LocalDate.of(2010, 1, 1), Optional.empty()))
                .isRefused("phase.outside-school-life");
    }

    @Test
    void a_decision_is_not_dated_in_the_future() {
        school.given(REGISTERED)
                .when(CEO.value(), place("IMPROVE_1", SEP_7.plusDays(1), SEP_7, Optional.empty()))
                .isRefused("decision.in-future");
    }

    @Test
    void a_body_names_its_minute() {
        school.given(REGISTERED).when(CLERK.value(), place).isRefused("decision.needs-minute");
        school.given(REGISTERED).when(BOARD_MEMBER.value(), place).isRefused("decision.needs-minute");
    }

    @Test
    void the_ceo_does_not_speak_for_the_board() {
        school.given(REGISTERED)
                .when(CEO.value(), place("IMPROVE_1", SEP_7, SEP_7, Optional.of(MINUTE)))
                .isRefused("decision.not-yours-to-minute");
    }

    @Test
    void a_body_does_not_decide_before_its_meeting() {
        school.given(REGISTERED)
                .when(
                        CLERK.value(),
                        place("IMPROVE_1", SEP_7.minusDays(1), SEP_7, Optional.of(new Minute(SEP_7, "Board 9/1"))))
                .isRefused("decision.before-meeting");
    }

    private static PlaceSchool place(String band, LocalDate decidedOn, LocalDate effectiveOn, Optional<Minute> minute) {
        return new PlaceSchool(OAKFIELD, FIRST, band, decidedOn, effectiveOn, BECAUSE, List.of(REVIEW), minute);
    }
}
