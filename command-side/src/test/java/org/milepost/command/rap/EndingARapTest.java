package org.milepost.command.rap;

import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.REVIEW;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.RapExamples.APPROVED;
import static org.milepost.api.examples.RapExamples.COMPLETED;
import static org.milepost.api.examples.RapExamples.CONTENT;
import static org.milepost.api.examples.RapExamples.IN_REPAIR_2;
import static org.milepost.api.examples.RapExamples.NEXT_RAP;
import static org.milepost.api.examples.RapExamples.PROPOSED;
import static org.milepost.api.examples.RapExamples.READING_RAP;
import static org.milepost.api.examples.RapExamples.SUBMITTED;
import static org.milepost.api.examples.RapExamples.placed;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.Decided;
import org.milepost.api.DecidedBy;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.access.Office;
import org.milepost.api.examples.Oakfield;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.rap.RapCommand.CompleteRap;
import org.milepost.api.rap.RapCommand.SupersedeRap;
import org.milepost.api.rap.RapEvent.RapApproved;
import org.milepost.api.rap.RapEvent.RapCompleted;
import org.milepost.api.rap.RapEvent.RapProposed;
import org.milepost.api.rap.RapEvent.RapSuperseded;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** Completing a RAP, and putting another in its place. */
class EndingARapTest {
    private static final Minute BOARD = new Minute(SEP_7, "Board 2026-09-07/2");
    private static final RapProposed NEXT =
            new RapProposed(OAKFIELD, NEXT_RAP, 1, CONTENT.hash(), CONTENT, SEP_1, HEAD, Optional.empty());
    private static final RapApproved NEXT_APPROVED = new RapApproved(
            OAKFIELD, NEXT_RAP, 1, CONTENT.hash(), SEP_7, TrustExamples.terms("REPAIR_2"), Oakfield.BY_CEO);

    private final Specification<School> school = Specification.of(School.class, TrustExamples.IN_PLACE);
    private final Specification<School> inForce = school.given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED, APPROVED);
    private final CompleteRap complete = complete(Optional.empty());

    @Test
    void the_ceo_completes_a_rap_and_says_what_came_of_it() {
        inForce.when(CEO.value(), complete).records(COMPLETED);
    }

    @Test
    void a_rap_that_was_never_in_force_is_not_completed() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED)
                .when(CEO.value(), complete)
                .isRefused("rap.not-in-force");
    }

    @Test
    void a_rap_ends_once() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED, APPROVED, COMPLETED)
                .when(CEO.value(), complete)
                .isRefused("rap.closed");
    }

    @Test
    void in_stabilise_the_board_ends_it() {
        Specification<School> stabilise = school.given(
                REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED, APPROVED, placed("worse", "STABILISE", SEP_7));
        stabilise.when(CEO.value(), complete).isRefused("rap.board-ends");
        stabilise
                .when(CLERK.value(), complete(Optional.of(BOARD)))
                .records(new RapCompleted(
                        OAKFIELD,
                        READING_RAP,
                        1,
                        CONTENT.hash(),
                        SEP_7,
                        Decided.now(DecidedBy.body(Office.BOARD_MEMBER, BOARD), SEP_7, BECAUSE, List.of(REVIEW))));
    }

    @Test
    void another_rap_in_force_takes_its_place() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED, APPROVED, NEXT, NEXT_APPROVED)
                .when(CEO.value(), supersede(NEXT_RAP))
                .records(new RapSuperseded(
                        OAKFIELD,
                        READING_RAP,
                        1,
                        CONTENT.hash(),
                        NEXT_RAP,
                        SEP_7,
                        Decided.now(DecidedBy.person(Office.CEO, CEO), SEP_7, BECAUSE, List.of())));
    }

    @Test
    void what_is_not_in_force_takes_no_place() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED, APPROVED, NEXT)
                .when(CEO.value(), supersede(NEXT_RAP))
                .isRefused("rap.no-successor");
    }

    @Test
    void a_rap_does_not_take_its_own_place() {
        inForce.when(CEO.value(), supersede(READING_RAP)).isRefused("rap.supersedes-itself");
    }

    @Test
    void the_head_does_not_end_it() {
        inForce.when(HEAD.value(), complete).isRefused("office.may-not");
    }

    private static CompleteRap complete(Optional<Minute> minute) {
        return new CompleteRap(OAKFIELD, READING_RAP, SEP_7, BECAUSE, List.of(REVIEW), minute);
    }

    private static SupersedeRap supersede(ItemId by) {
        return new SupersedeRap(OAKFIELD, READING_RAP, by, SEP_7, BECAUSE, Optional.empty());
    }
}
