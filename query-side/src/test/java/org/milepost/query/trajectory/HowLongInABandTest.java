package org.milepost.query.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SI_LEAD;
import static org.milepost.api.examples.SupportExamples.BY_SI_LEAD;
import static org.milepost.api.examples.SupportExamples.PURPOSE;
import static org.milepost.api.phase.PhaseBoard.Movement.GENTLER;
import static org.milepost.api.phase.PhaseBoard.Movement.STRICTER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Event;
import org.milepost.api.ItemId;
import org.milepost.api.access.Office;
import org.milepost.api.examples.RapExamples;
import org.milepost.api.examples.ReviewExamples;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.support.Length;
import org.milepost.api.support.SupportEvent.SupportDayDelivered;
import org.milepost.api.support.SupportEvent.SupportDayScheduled;
import org.milepost.api.trajectory.SchoolMovement;
import org.milepost.api.trajectory.SchoolMovement.Stay;
import org.milepost.api.trajectory.Trajectory.RapSpan;
import org.milepost.api.trajectory.TrajectoryQuery.MovementOfSchool;
import org.milepost.api.trajectory.TrajectoryQuery.MovementOfTrust;
import org.milepost.api.trajectory.TrustMovement;
import org.milepost.api.trajectory.TrustMovement.Outcome;
import org.milepost.query.TestRecord;

/** Time in a band, the support given in it, and the time from a RAP to leaving it. */
class HowLongInABandTest {
    private static final String NOW = "2027-03-01T12:00:00Z";

    private final TestRecord record = new TestRecord()
            .record("2016-09-01T08:00:00Z", ADMINISTRATOR, TrustExamples.IN_PLACE.toArray(Event[]::new))
            .record(
                    "2016-09-01T08:30:00Z",
                    ADMINISTRATOR,
                    TrustExamples.granted("slim-1", ReviewExamples.SLIM_LEADER, Office.SLIM_LEADER))
            .record("2016-09-01T09:00:00Z", CEO, REGISTERED)
            .record(
                    "2026-09-01T08:00:00Z",
                    CEO,
                    RapExamples.placed("first", "IMPROVE_1", LocalDate.of(2025, 9, 1)),
                    RapExamples.IN_REPAIR_2)
            .record("2026-09-16T08:00:00Z", CEO, RapExamples.PROPOSED, RapExamples.SUBMITTED, RapExamples.APPROVED)
            .record("2026-10-01T08:00:00Z", SI_LEAD, aDay("one", LocalDate.of(2026, 9, 30)))
            .record("2027-01-05T08:00:00Z", CEO, RapExamples.placed("better", "REPAIR_1", LocalDate.of(2027, 1, 4)))
            .record("2027-01-20T08:00:00Z", SI_LEAD, aDay("two", LocalDate.of(2027, 1, 19)));

    @Test
    void a_school_is_told_how_long_it_was_in_each_band_and_with_how_much_support() {
        assertThat(school(CEO, AsOf.NOW).stays())
                .extracting(
                        stay -> stay.band().band().orElseThrow(),
                        stay -> stay.band().days(),
                        stay -> stay.band().left(),
                        Stay::supportDays)
                .containsExactly(
                        tuple("IMPROVE_1", 365L, Optional.of(STRICTER), days("0.0")),
                        tuple("REPAIR_2", 125L, Optional.of(GENTLER), days("1.0")),
                        tuple("REPAIR_1", 57L, Optional.empty(), days("1.0")));
    }

    @Test
    void a_rap_is_told_with_the_day_on_which_the_school_left_the_band_it_was_for() {
        LocalDate approved = RapExamples.APPROVED.effectiveOn();
        LocalDate left = LocalDate.of(2027, 1, 4);

        assertThat(school(CEO, AsOf.NOW).raps())
                .extracting(RapSpan::inForceFrom, RapSpan::leftBandOn, RapSpan::daysToLeaving)
                .containsExactly(tuple(
                        Optional.of(approved),
                        Optional.of(left),
                        Optional.of(left.toEpochDay() - approved.toEpochDay())));
    }

    @Test
    void before_it_was_known_nothing_is_told_of_it() {
        SchoolMovement then =
                school(CEO, new AsOf(Optional.of(LocalDate.of(2026, 12, 1)), Optional.empty(), Optional.empty()));

        assertThat(then.stays().getLast().band().left()).isEmpty();
        assertThat(then.stays().getLast().band().days()).isEqualTo(92);
        assertThat(then.raps().getFirst().leftBandOn()).isEmpty();
    }

    @Test
    void a_trust_is_told_how_times_in_each_band_ended() {
        TrustMovement trust = new Movements(record.at(NOW))
                .answer(new MovementOfTrust(MEADOW, AsOf.NOW, Optional.empty(), Optional.empty()), CEO.value());

        assertThat(trust.bands())
                .extracting(TrustMovement.BandTotal::band, TrustMovement.BandTotal::outcomes)
                .containsExactly(
                        tuple("IMPROVE_1", List.of(new Outcome(Optional.of(STRICTER), 1, 365, days("0.0")))),
                        tuple("REPAIR_1", List.of(new Outcome(Optional.empty(), 1, 57, days("1.0")))),
                        tuple("REPAIR_2", List.of(new Outcome(Optional.of(GENTLER), 1, 125, days("1.0")))));
        assertThat(trust.raps().approved()).isEqualTo(1);
        assertThat(trust.raps().left()).isEqualTo(1);
        assertThat(trust.schools()).hasSize(1);
    }

    @Test
    void whoever_reads_only_of_days_of_their_own_is_not_told_how_many_there_were() {
        assertThat(school(ReviewExamples.SLIM_LEADER, AsOf.NOW).stays())
                .allSatisfy(stay -> assertThat(stay.supportDays()).isEmpty());
        assertThat(school(HEAD, AsOf.NOW).stays())
                .allSatisfy(stay -> assertThat(stay.supportDays()).isPresent());
    }

    private SchoolMovement school(ActorId reader, AsOf asOf) {
        return new Movements(record.at(NOW))
                .answer(new MovementOfSchool(OAKFIELD, asOf, Optional.empty(), Optional.empty()), reader.value());
    }

    private static Event[] aDay(String day, LocalDate on) {
        return new Event[] {
            new SupportDayScheduled(OAKFIELD, new ItemId(day), on, Length.DAY, BY_SI_LEAD, PURPOSE, Optional.empty()),
            new SupportDayDelivered(
                    OAKFIELD, new ItemId(day), on, Length.DAY, BY_SI_LEAD, PURPOSE, Optional.empty(), on)
        };
    }

    private static Optional<BigDecimal> days(String days) {
        return Optional.of(new BigDecimal(days));
    }
}
