package org.milepost.command.growth;

import static org.milepost.api.examples.GrowthExamples.ASSIGNED;
import static org.milepost.api.examples.GrowthExamples.GOALS;
import static org.milepost.api.examples.GrowthExamples.GOALS_SHARED;
import static org.milepost.api.examples.GrowthExamples.LEAD_REVIEWED;
import static org.milepost.api.examples.GrowthExamples.MID_YEAR;
import static org.milepost.api.examples.GrowthExamples.OBJECTIVES_SET;
import static org.milepost.api.examples.GrowthExamples.OUTCOME;
import static org.milepost.api.examples.GrowthExamples.OUTCOME_SHARED;
import static org.milepost.api.examples.GrowthExamples.SEP_3;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.BOARD_MEMBER;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.SI_LEAD;
import static org.milepost.api.examples.TrustExamples.CREATED;
import static org.milepost.api.examples.TrustExamples.YEAR;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.access.Office;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.growth.GrowthCommand.ReviewGrowthMidYear;
import org.milepost.api.growth.GrowthCommand.SetGrowthObjectives;
import org.milepost.api.growth.TrustGrowthCommand.AssignGrowthReviewer;
import org.milepost.api.growth.TrustGrowthCommand.RecordSiLeadReview;
import org.milepost.api.growth.TrustGrowthCommand.ShareCeoGoals;
import org.milepost.api.growth.TrustGrowthCommand.ShareCeoOutcome;
import org.milepost.command.Specification;
import org.milepost.command.school.School;
import org.milepost.command.trust.Trust;

/** The dates of professional growth: recorded by those who hold the meetings, and never about themselves. */
class KeepingTheDatesTest {
    private final Specification<School> school = Specification.of(School.class, TrustExamples.IN_PLACE);
    private final Specification<Trust> trust = Specification.of(Trust.class, TrustExamples.IN_PLACE);

    @Test
    void the_ceo_records_when_objectives_were_set_with_a_head() {
        school.given(REGISTERED).when(CEO.value(), objectives(HEAD, SEP_3)).records(OBJECTIVES_SET);
    }

    @Test
    void the_person_named_leads_the_school() {
        school.given(REGISTERED).when(CEO.value(), objectives(SI_LEAD, SEP_3)).isRefused("growth.not-in-office");
    }

    @Test
    void a_ceo_who_leads_the_school_does_not_record_their_own() {
        Specification.of(
                        School.class,
                        Stream.concat(
                                        TrustExamples.IN_PLACE.stream(),
                                        Stream.of(TrustExamples.granted("head-2", CEO, Office.HEADTEACHER, OAKFIELD)))
                                .toList())
                .given(REGISTERED)
                .when(CEO.value(), objectives(CEO, SEP_3))
                .isRefused("growth.own");
    }

    @Test
    void a_date_stands_once_and_lies_in_the_past() {
        school.given(REGISTERED, OBJECTIVES_SET)
                .when(CEO.value(), objectives(HEAD, SEP_3))
                .isRefused("growth.recorded-already");
        school.given(REGISTERED)
                .when(CEO.value(), objectives(HEAD, SEP_7.plusDays(1)))
                .isRefused("growth.in-future");
    }

    @Test
    void objectives_are_reviewed_in_the_middle_of_the_year() {
        school.given(REGISTERED, OBJECTIVES_SET)
                .when(CEO.value(), midYear(SEP_7))
                .records(MID_YEAR);
    }

    @Test
    void a_review_looks_back_on_objectives() {
        school.given(REGISTERED).when(CEO.value(), midYear(SEP_7)).isRefused("growth.nothing-before");
        school.given(REGISTERED, OBJECTIVES_SET)
                .when(CEO.value(), midYear(SEP_3.minusDays(1)))
                .isRefused("growth.before-objectives");
    }

    @Test
    void a_head_may_see_the_dates_but_not_write_them() {
        school.given(REGISTERED).when(HEAD.value(), objectives(HEAD, SEP_3)).isRefused("office.may-not");
    }

    @Test
    void to_anybody_else_they_do_not_exist() {
        school.given(REGISTERED).when(CLERK.value(), objectives(HEAD, SEP_3)).isRefused("school.unknown");
    }

    @Test
    void the_ceo_assigns_a_head_to_an_si_leads_growth() {
        trust.given(CREATED)
                .when(CEO.value(), new AssignGrowthReviewer(MEADOW, SI_LEAD, HEAD, YEAR))
                .records(ASSIGNED);
        trust.given(CREATED)
                .when(CEO.value(), new AssignGrowthReviewer(MEADOW, HEAD, SI_LEAD, YEAR))
                .isRefused("growth.not-in-office");
    }

    @Test
    void a_head_does_not_assign_themselves() {
        trust.given(CREATED)
                .when(HEAD.value(), new AssignGrowthReviewer(MEADOW, SI_LEAD, HEAD, YEAR))
                .isRefused("office.may-not");
    }

    @Test
    void the_ceo_or_an_assigned_head_records_the_review_of_an_si_lead() {
        trust.given(CREATED).when(CEO.value(), reviewed(SI_LEAD)).records(LEAD_REVIEWED);
        trust.given(CREATED, ASSIGNED).when(HEAD.value(), reviewed(SI_LEAD)).records(LEAD_REVIEWED);
    }

    @Test
    void a_head_who_is_not_assigned_does_not() {
        trust.given(CREATED).when(HEAD.value(), reviewed(SI_LEAD)).isRefused("growth.not-assigned");
    }

    @Test
    void an_si_lead_may_see_it_but_not_write() {
        trust.given(CREATED).when(SI_LEAD.value(), reviewed(SI_LEAD)).isRefused("office.may-not");
    }

    @Test
    void trustees_share_the_ceos_goals_and_the_outcome() {
        trust.given(CREATED).when(BOARD_MEMBER.value(), goals()).records(GOALS_SHARED);
        trust.given(CREATED, GOALS_SHARED).when(BOARD_MEMBER.value(), outcome()).records(OUTCOME_SHARED);
    }

    @Test
    void an_outcome_looks_back_on_goals() {
        trust.given(CREATED).when(BOARD_MEMBER.value(), outcome()).isRefused("growth.nothing-before");
    }

    @Test
    void the_ceo_may_see_their_own_but_not_write() {
        trust.given(CREATED).when(CEO.value(), goals()).isRefused("office.may-not");
    }

    private static SetGrowthObjectives objectives(ActorId headteacher, LocalDate on) {
        return new SetGrowthObjectives(OAKFIELD, headteacher, YEAR, on);
    }

    private static ReviewGrowthMidYear midYear(LocalDate on) {
        return new ReviewGrowthMidYear(OAKFIELD, HEAD, YEAR, on);
    }

    private static RecordSiLeadReview reviewed(ActorId lead) {
        return new RecordSiLeadReview(MEADOW, lead, YEAR, SEP_7);
    }

    private static ShareCeoGoals goals() {
        return new ShareCeoGoals(MEADOW, CEO, YEAR, GOALS, SEP_3);
    }

    private static ShareCeoOutcome outcome() {
        return new ShareCeoOutcome(MEADOW, CEO, YEAR, OUTCOME, SEP_7);
    }
}
