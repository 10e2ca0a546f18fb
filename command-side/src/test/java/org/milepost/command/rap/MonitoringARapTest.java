package org.milepost.command.rap;

import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.ACC_MEMBER;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MINUTE;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.OTHER_CEO;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.RapExamples.APPROVED;
import static org.milepost.api.examples.RapExamples.ATTENDANCE;
import static org.milepost.api.examples.RapExamples.CONTENT;
import static org.milepost.api.examples.RapExamples.IN_REPAIR_2;
import static org.milepost.api.examples.RapExamples.MONITORED;
import static org.milepost.api.examples.RapExamples.PHONICS;
import static org.milepost.api.examples.RapExamples.PROPOSED;
import static org.milepost.api.examples.RapExamples.READING_RAP;
import static org.milepost.api.examples.RapExamples.SUBMITTED;
import static org.milepost.api.examples.RapExamples.judged;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.DecidedBy;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.access.Office;
import org.milepost.api.calendar.HalfTermName;
import org.milepost.api.calendar.TermName;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.rap.Judgement;
import org.milepost.api.rap.Progress;
import org.milepost.api.rap.RapCommand.MonitorRap;
import org.milepost.api.rap.RapEvent.RapMonitored;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** Monitoring a RAP in force, half-term by half-term and objective by objective. */
class MonitoringARapTest {
    private static final HalfTermName AUTUMN_1 = new HalfTermName(TrustExamples.YEAR, TermName.AUTUMN, 1);

    private final Specification<School> school = Specification.of(School.class, TrustExamples.IN_PLACE);
    private final Specification<School> inForce = school.given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED, APPROVED);
    private final Specification<School> monitored =
            school.given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED, APPROVED, MONITORED);
    private final MonitorRap monitor = monitor(SEP_7, Optional.empty());

    @Test
    void the_ceo_monitors_every_objective() {
        inForce.when(CEO.value(), monitor).records(MONITORED);
    }

    @Test
    void the_committee_monitors_beside_the_ceo() {
        monitored
                .when(ACC_MEMBER.value(), monitor)
                .records(by(DecidedBy.person(Office.ACC_MEMBER, ACC_MEMBER), SEP_7, AUTUMN_1));
    }

    @Test
    void the_clerk_records_what_the_committee_saw() {
        inForce.when(CLERK.value(), monitor(SEP_7, Optional.of(MINUTE)))
                .records(by(DecidedBy.body(Office.ACC_MEMBER, MINUTE), SEP_7, AUTUMN_1));
    }

    @Test
    void an_office_monitors_once_in_a_half_term() {
        monitored.when(OTHER_CEO.value(), monitor).isRefused("rap.monitored-already");
    }

    @Test
    void the_next_half_term_is_monitored_again() {
        LocalDate november = LocalDate.of(2026, 11, 5);
        monitored
                .on(november)
                .when(CEO.value(), monitor(november, Optional.empty()))
                .records(by(
                        DecidedBy.person(Office.CEO, CEO),
                        november,
                        new HalfTermName(TrustExamples.YEAR, TermName.AUTUMN, 2)));
    }

    @Test
    void a_day_in_the_break_belongs_to_the_half_term_before() {
        LocalDate inBreak = LocalDate.of(2026, 10, 28);
        inForce.on(inBreak)
                .when(CEO.value(), monitor(inBreak, Optional.empty()))
                .records(by(DecidedBy.person(Office.CEO, CEO), inBreak, AUTUMN_1));
    }

    @Test
    void a_year_without_term_dates_has_no_half_terms() {
        LocalDate later = LocalDate.of(2028, 2, 1);
        inForce.on(later).when(CEO.value(), monitor(later, Optional.empty())).isRefused("rap.no-term-dates");
    }

    @Test
    void nothing_is_seen_ahead_of_its_day() {
        inForce.when(CEO.value(), monitor(SEP_7.plusDays(1), Optional.empty())).isRefused("rap.in-future");
    }

    @Test
    void only_what_is_in_force_is_monitored() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED)
                .when(CEO.value(), monitor)
                .isRefused("rap.not-in-force");
        inForce.when(CEO.value(), monitor(SEP_1, Optional.empty())).isRefused("rap.not-in-force");
    }

    @Test
    void what_is_not_in_the_record_is_not_monitored() {
        school.given(REGISTERED, IN_REPAIR_2).when(CEO.value(), monitor).isRefused("rap.no-such-rap");
    }

    @Test
    void every_objective_is_judged() {
        inForce.when(CEO.value(), monitor(List.of(judged(PHONICS, Progress.ON_TRACK))))
                .isRefused("rap.unjudged-objective");
    }

    @Test
    void nothing_else_is_judged() {
        inForce.when(
                        CEO.value(),
                        monitor(List.of(
                                judged(PHONICS, Progress.ON_TRACK),
                                judged(ATTENDANCE, Progress.AT_RISK),
                                judged(new ItemId("writing"), Progress.OFF_TRACK))))
                .isRefused("rap.unknown-objective");
    }

    @Test
    void the_clerk_names_the_minute() {
        inForce.when(CLERK.value(), monitor).isRefused("decision.needs-minute");
    }

    @Test
    void the_ceo_does_not_speak_for_the_committee() {
        inForce.when(CEO.value(), monitor(SEP_7, Optional.of(MINUTE))).isRefused("decision.not-yours-to-minute");
    }

    @Test
    void the_committee_does_not_see_before_it_meets() {
        inForce.on(SEP_7.plusDays(7))
                .when(CLERK.value(), monitor(SEP_7, Optional.of(new Minute(SEP_7.plusDays(1), "ACC 3"))))
                .isRefused("decision.before-meeting");
    }

    @Test
    void the_head_answers_for_it_and_does_not_monitor_it() {
        inForce.when(HEAD.value(), monitor).isRefused("office.may-not");
    }

    private static MonitorRap monitor(LocalDate on, Optional<Minute> minute) {
        return new MonitorRap(OAKFIELD, READING_RAP, on, MONITORED.judgements(), minute);
    }

    private static MonitorRap monitor(List<Judgement> judgements) {
        return new MonitorRap(OAKFIELD, READING_RAP, SEP_7, judgements, Optional.empty());
    }

    private static RapMonitored by(DecidedBy by, LocalDate on, HalfTermName halfTerm) {
        return new RapMonitored(OAKFIELD, READING_RAP, 1, CONTENT.hash(), on, halfTerm, MONITORED.judgements(), by);
    }
}
