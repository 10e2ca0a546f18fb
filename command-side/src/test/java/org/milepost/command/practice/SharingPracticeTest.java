package org.milepost.command.practice;

import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.AUDITOR;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.REVIEW;
import static org.milepost.api.examples.Oakfield.SECOND;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.PracticeExamples.ELMSTEAD;
import static org.milepost.api.examples.PracticeExamples.LINK_AGREED;
import static org.milepost.api.examples.PracticeExamples.LINK_ENDED;
import static org.milepost.api.examples.PracticeExamples.MATHEMATICS;
import static org.milepost.api.examples.PracticeExamples.OUTCOME;
import static org.milepost.api.examples.PracticeExamples.REASONING;
import static org.milepost.api.examples.PracticeExamples.SEP_3;
import static org.milepost.api.examples.PracticeExamples.SHARED;
import static org.milepost.api.examples.PracticeExamples.TAKEN_UP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.Decided;
import org.milepost.api.DecidedBy;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.practice.Effect;
import org.milepost.api.practice.PracticeCommand.AgreeSupportLink;
import org.milepost.api.practice.PracticeCommand.EndSupportLink;
import org.milepost.api.practice.PracticeCommand.RecordPracticeOutcome;
import org.milepost.api.practice.PracticeCommand.SharePractice;
import org.milepost.api.practice.PracticeCommand.TakeUpPractice;
import org.milepost.api.practice.PracticeEvent.SupportLinkAgreed;
import org.milepost.api.trust.TrustLifeEvent;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** A school shares practice and takes up that of others; the trust agrees that one school supports another. */
class SharingPracticeTest {
    private static final LocalDate BEFORE = LocalDate.of(2016, 8, 31);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 18);

    private final Specification<School> school = Specification.of(School.class, TrustExamples.IN_PLACE);

    @Test
    void a_head_shares_practice_of_the_school() {
        school.given(REGISTERED).when(HEAD.value(), share("achievement", SEP_3)).records(SHARED);
    }

    @Test
    void an_id_stands_for_one_practice_only() {
        school.given(REGISTERED, SHARED)
                .when(HEAD.value(), share("achievement", SEP_3))
                .isRefused("practice.id-taken");
    }

    @Test
    void practice_belongs_to_an_aspect_of_the_strategy() {
        school.given(REGISTERED).when(HEAD.value(), share("cookery", SEP_3)).isRefused("practice.unknown-aspect");
        Specification.of(
                        School.class,
                        TrustExamples.IN_PLACE.stream()
                                .filter(event -> !(event instanceof TrustLifeEvent.EditionAdopted))
                                .toList())
                .given(REGISTERED)
                .when(HEAD.value(), share("achievement", SEP_3))
                .isRefused("practice.no-edition");
    }

    @Test
    void nothing_is_shared_before_the_school_was_there_or_in_the_future() {
        school.given(REGISTERED)
                .when(HEAD.value(), share("achievement", BEFORE))
                .isRefused("practice.school-not-there");
        school.given(REGISTERED)
                .when(HEAD.value(), share("achievement", SEP_7.plusDays(1)))
                .isRefused("practice.in-future");
    }

    @Test
    void a_head_takes_up_practice_of_another_school() {
        school.given(REGISTERED).when(HEAD.value(), takeUp(ELMSTEAD)).records(TAKEN_UP);
    }

    @Test
    void a_school_does_not_take_up_its_own_practice() {
        school.given(REGISTERED).when(HEAD.value(), takeUp(OAKFIELD)).isRefused("practice.own-practice");
    }

    @Test
    void practice_is_taken_up_and_support_given_within_the_trust() {
        SchoolId unknown = new SchoolId(Specification.NO_SUCH_SCHOOL);
        school.given(REGISTERED).when(HEAD.value(), takeUp(unknown)).isRefused("practice.unknown-school");
        school.given(REGISTERED)
                .when(CEO.value(), link(unknown, "achievement", SEP_7, SEP_7, DECEMBER))
                .isRefused("practice.unknown-school");
    }

    @Test
    void an_id_stands_for_one_thing_taken_up() {
        school.given(REGISTERED, TAKEN_UP).when(HEAD.value(), takeUp(ELMSTEAD)).isRefused("practice.uptake-id-taken");
    }

    @Test
    void a_head_says_what_came_of_it() {
        school.given(REGISTERED, TAKEN_UP).when(HEAD.value(), lookBack(SEP_7)).records(OUTCOME);
    }

    @Test
    void only_of_what_was_taken_up_something_comes_and_later() {
        school.given(REGISTERED).when(HEAD.value(), lookBack(SEP_7)).isRefused("practice.unknown-uptake");
        school.given(REGISTERED, TAKEN_UP)
                .when(HEAD.value(), lookBack(SEP_3.minusDays(1)))
                .isRefused("practice.before-taken-up");
    }

    @Test
    void the_ceo_agrees_that_another_school_supports_this_one() {
        school.given(REGISTERED)
                .when(CEO.value(), link(ELMSTEAD, "achievement", SEP_7, SEP_7, DECEMBER))
                .records(new SupportLinkAgreed(
                        OAKFIELD,
                        FIRST,
                        ELMSTEAD,
                        "achievement",
                        Optional.empty(),
                        new BigDecimal("4"),
                        REASONING,
                        Optional.of(DECEMBER),
                        SEP_7,
                        Decided.now(DecidedBy.person(Office.CEO, CEO), SEP_7, BECAUSE, List.of())));
    }

    @Test
    void an_id_stands_for_one_support_link_only() {
        school.given(REGISTERED, LINK_AGREED)
                .when(CEO.value(), link(ELMSTEAD, "achievement", SEP_7, SEP_7, DECEMBER))
                .isRefused("practice.link-id-taken");
    }

    @Test
    void a_school_does_not_support_itself() {
        school.given(REGISTERED)
                .when(CEO.value(), link(OAKFIELD, "achievement", SEP_7, SEP_7, DECEMBER))
                .isRefused("practice.link-with-itself");
    }

    @Test
    void support_is_in_an_aspect_of_the_strategy_and_within_the_schools_life() {
        school.given(REGISTERED)
                .when(CEO.value(), link(ELMSTEAD, "cookery", SEP_7, SEP_7, DECEMBER))
                .isRefused("practice.unknown-aspect");
        school.given(REGISTERED)
                .when(CEO.value(), link(ELMSTEAD, "achievement", SEP_7, BEFORE, DECEMBER))
                .isRefused("practice.school-not-there");
    }

    @Test
    void support_ends_after_it_begins() {
        school.given(REGISTERED)
                .when(CEO.value(), link(ELMSTEAD, "achievement", SEP_7, SEP_7, SEP_3))
                .isRefused("practice.link-until-before-from");
    }

    @Test
    void support_is_recorded_after_it_was_agreed() {
        school.given(REGISTERED)
                .when(CEO.value(), link(ELMSTEAD, "achievement", SEP_7.plusDays(1), SEP_7, DECEMBER))
                .isRefused("decision.in-future");
    }

    @Test
    void a_ceo_who_leads_the_school_does_not_agree_its_support() {
        Specification.of(
                        School.class,
                        Stream.concat(
                                        TrustExamples.IN_PLACE.stream(),
                                        Stream.of(TrustExamples.granted("head-2", CEO, Office.HEADTEACHER, OAKFIELD)))
                                .toList())
                .given(REGISTERED)
                .when(CEO.value(), link(ELMSTEAD, "achievement", SEP_7, SEP_7, DECEMBER))
                .isRefused("practice.link-own-school");
    }

    @Test
    void support_ends_with_the_days_that_were_given() {
        school.given(REGISTERED, LINK_AGREED).when(CEO.value(), end(SEP_7)).records(LINK_ENDED);
    }

    @Test
    void only_support_that_was_agreed_ends_and_once() {
        school.given(REGISTERED).when(CEO.value(), end(SEP_7)).isRefused("practice.unknown-link");
        school.given(REGISTERED, LINK_AGREED, LINK_ENDED)
                .when(CEO.value(), end(SEP_7))
                .isRefused("practice.link-ended");
    }

    @Test
    void it_ends_between_its_first_day_and_today() {
        school.given(REGISTERED, LINK_AGREED)
                .when(CEO.value(), end(SEP_7.plusDays(1)))
                .isRefused("practice.in-future");
        school.given(REGISTERED, LINK_AGREED).when(CEO.value(), end(SEP_3)).isRefused("practice.before-link");
    }

    @Test
    void a_head_may_see_who_supports_whom_but_not_agree_it() {
        school.given(REGISTERED)
                .when(HEAD.value(), link(ELMSTEAD, "achievement", SEP_7, SEP_7, DECEMBER))
                .isRefused("office.may-not");
    }

    @Test
    void an_auditor_may_see_it_but_not_write() {
        school.given(REGISTERED).when(AUDITOR.value(), takeUp(ELMSTEAD)).isRefused("office.may-not");
    }

    private static SharePractice share(String aspect, LocalDate on) {
        return new SharePractice(
                OAKFIELD, FIRST, aspect, Optional.of(MATHEMATICS), REASONING, List.of(REVIEW), Optional.of(on));
    }

    private static TakeUpPractice takeUp(SchoolId from) {
        return new TakeUpPractice(OAKFIELD, FIRST, from, SECOND, TAKEN_UP.how(), Optional.of(SEP_3));
    }

    private static RecordPracticeOutcome lookBack(LocalDate on) {
        return new RecordPracticeOutcome(OAKFIELD, FIRST, Effect.MADE_A_DIFFERENCE, BECAUSE, Optional.of(on));
    }

    private static AgreeSupportLink link(
            SchoolId giver, String aspect, LocalDate decidedOn, LocalDate from, LocalDate until) {
        return new AgreeSupportLink(
                OAKFIELD,
                FIRST,
                giver,
                aspect,
                Optional.empty(),
                new BigDecimal("4"),
                REASONING,
                decidedOn,
                from,
                Optional.of(until),
                BECAUSE);
    }

    private static EndSupportLink end(LocalDate on) {
        return new EndSupportLink(OAKFIELD, FIRST, new BigDecimal("3.5"), BECAUSE, Optional.of(on));
    }
}
