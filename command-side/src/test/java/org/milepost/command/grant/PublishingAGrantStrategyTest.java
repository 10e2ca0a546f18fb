package org.milepost.command.grant;

import static org.milepost.api.examples.GrantExamples.PUBLISHED;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.REVIEW;
import static org.milepost.api.examples.Oakfield.SEP_7;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.grant.Grant;
import org.milepost.api.grant.GrantCommand.PublishGrantStrategy;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** A headteacher publishes the school's strategy for a grant. */
class PublishingAGrantStrategyTest {
    private final Specification<School> school = Specification.of(School.class, TrustExamples.IN_PLACE);

    @Test
    void a_head_publishes_the_pupil_premium_strategy() {
        school.given(REGISTERED).when(HEAD.value(), publish(SEP_7)).records(PUBLISHED);
    }

    @Test
    void an_id_stands_for_one_strategy_only() {
        school.given(REGISTERED, PUBLISHED).when(HEAD.value(), publish(SEP_7)).isRefused("grant.id-taken");
    }

    @Test
    void it_is_published_within_the_schools_life_and_not_in_the_future() {
        school.given(REGISTERED)
                .when(HEAD.value(), publish(LocalDate.of(2016, 8, 31)))
                .isRefused("grant.school-not-there");
        school.given(REGISTERED).when(HEAD.value(), publish(SEP_7.plusDays(1))).isRefused("grant.in-future");
    }

    @Test
    void the_ceo_may_see_it_but_not_write() {
        school.given(REGISTERED).when(CEO.value(), publish(SEP_7)).isRefused("office.may-not");
    }

    private static PublishGrantStrategy publish(LocalDate on) {
        return new PublishGrantStrategy(OAKFIELD, FIRST, Grant.PUPIL_PREMIUM, TrustExamples.YEAR, REVIEW, on);
    }
}
