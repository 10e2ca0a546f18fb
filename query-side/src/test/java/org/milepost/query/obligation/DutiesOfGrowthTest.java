package org.milepost.query.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.AUDITOR;
import static org.milepost.api.examples.Oakfield.BOARD_MEMBER;
import static org.milepost.api.examples.Oakfield.BY_CEO;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SI_LEAD;
import static org.milepost.query.obligation.Strategies.every;
import static org.milepost.query.obligation.Strategies.scoped;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Event;
import org.milepost.api.Page;
import org.milepost.api.access.Office;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.examples.GrowthExamples;
import org.milepost.api.examples.RapExamples;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.growth.GrowthEvent.ObjectivesSet;
import org.milepost.api.growth.TrustGrowthEvent.SiLeadReviewed;
import org.milepost.api.obligation.Duty;
import org.milepost.api.obligation.DutyFilter;
import org.milepost.api.obligation.ObligationQuery.ObligationsOfTrust;
import org.milepost.api.strategy.Obligation.Scope;
import org.milepost.api.trust.TrustLifeEvent.EditionAdopted;
import org.milepost.query.TestRecord;

/** Who sees, among the duties, when somebody's professional growth was talked about: whoever may read of that person. */
class DutiesOfGrowthTest {
    private static final LocalDate FIRST = LocalDate.of(2016, 9, 1);
    private static final ActorId SENIOR_LEADER = new ActorId("a-senior-leader");
    private static final ActorId ANOTHER_LEAD = new ActorId("another-si-lead");
    private static final ActorId HEAD_BEFORE = new ActorId("the-head-before");

    @Test
    void a_headteacher_and_the_ceo_see_the_headteachers_dates_and_other_leaders_of_the_school_do_not() {
        TestRecord met = record(GrowthExamples.OBJECTIVES_SET);

        assertThat(seen(met, HEAD)).contains("headteacher-objectives MET");
        assertThat(seen(met, CEO)).contains("headteacher-objectives MET");
        assertThat(seen(met, AUDITOR)).contains("headteacher-objectives MET");
        assertThat(seen(met, SENIOR_LEADER)).isEmpty();
        assertThat(seen(met, BOARD_MEMBER)).noneMatch(text -> text.startsWith("headteacher"));
    }

    @Test
    void what_is_still_to_be_done_is_shown_to_those_it_is_about_too() {
        assertThat(seen(record(), HEAD)).contains("headteacher-objectives DUE");
        assertThat(seen(record(), SENIOR_LEADER)).isEmpty();
    }

    @Test
    void a_headteacher_does_not_see_the_dates_of_the_one_before() {
        TestRecord ofAnother =
                record(new ObjectivesSet(OAKFIELD, HEAD_BEFORE, new SchoolYear(2026), GrowthExamples.SEP_3));

        assertThat(seen(ofAnother, CEO)).contains("headteacher-objectives MET");
        assertThat(seen(ofAnother, HEAD)).noneMatch(text -> text.startsWith("headteacher"));
    }

    @Test
    void si_leads_see_their_own_and_a_headteacher_those_of_leads_assigned_to_them() {
        TestRecord reviewed = record(GrowthExamples.ASSIGNED, GrowthExamples.LEAD_REVIEWED);
        assertThat(seen(reviewed, SI_LEAD)).contains("si-lead-growth MET");
        assertThat(seen(reviewed, HEAD)).contains("si-lead-growth MET");
        assertThat(seen(reviewed, BOARD_MEMBER)).isEmpty();

        TestRecord ofAnother =
                record(new SiLeadReviewed(MEADOW, ANOTHER_LEAD, new SchoolYear(2026), GrowthExamples.SEP_3));
        assertThat(seen(ofAnother, CEO)).contains("si-lead-growth MET");
        assertThat(seen(ofAnother, SI_LEAD)).isEmpty();
        assertThat(seen(ofAnother, HEAD)).noneMatch(text -> text.startsWith("si-lead"));
    }

    private static TestRecord record(Event... more) {
        return new TestRecord()
                .record("2016-09-01T08:00:00Z", ADMINISTRATOR, TrustExamples.IN_PLACE.toArray(Event[]::new))
                .record(
                        "2016-09-01T08:30:00Z",
                        ADMINISTRATOR,
                        TrustExamples.granted("leader-1", SENIOR_LEADER, Office.SENIOR_LEADER, OAKFIELD))
                .record(
                        "2016-09-01T09:00:00Z",
                        CEO,
                        new EditionAdopted(
                                MEADOW,
                                Strategies.edition(
                                        "2026-27",
                                        List.of("IMPROVE_1", "REPAIR_2"),
                                        every("headteacher-objectives", "yearly", "growth.objectives-set"),
                                        scoped(
                                                Scope.TRUST,
                                                every("si-lead-growth", "yearly", "growth.leads-reviewed"))),
                                FIRST,
                                BY_CEO))
                .record("2026-09-01T08:00:00Z", CEO, REGISTERED, RapExamples.IN_REPAIR_2)
                .record("2026-09-08T08:00:00Z", CEO, more);
    }

    private static List<String> seen(TestRecord record, ActorId reader) {
        return new DutyRegister(record.at("2026-09-21T09:00:00Z"))
                        .answer(
                                new ObligationsOfTrust(
                                        MEADOW,
                                        AsOf.NOW,
                                        DutyFilter.ALL,
                                        Optional.empty(),
                                        new Page(Optional.empty(), 500)),
                                reader.value())
                        .duties()
                        .stream()
                        .map((Duty duty) -> duty.obligation() + " " + duty.state())
                        .toList();
    }
}
