package org.milepost.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.ActionExamples.DONE;
import static org.milepost.api.examples.ActionExamples.RAISED;
import static org.milepost.api.examples.GrowthExamples.OBJECTIVES_SET;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.BOARD_MEMBER;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SI_LEAD;
import static org.milepost.api.examples.ReviewExamples.SLIM_LEADER;
import static org.milepost.api.examples.SupportExamples.SCHEDULED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Event;
import org.milepost.api.Page;
import org.milepost.api.access.Office;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.timeline.Timeline;
import org.milepost.api.timeline.TimelineQuery.TimelineOf;
import org.milepost.query.TestRecord;

/** In the timeline too, some offices read of what is their own only. */
class ReadingWhatIsOnesOwnTest {
    private static final String NOW = "2026-09-10T09:00:00Z";
    private static final ActorId DEPUTY = new ActorId("the-deputy");

    private final TestRecord record = new TestRecord()
            .record("2026-09-01T08:00:00Z", ADMINISTRATOR, TrustExamples.IN_PLACE.toArray(Event[]::new))
            .record(
                    "2026-09-01T08:00:00Z",
                    ADMINISTRATOR,
                    TrustExamples.granted("deputy-1", DEPUTY, Office.SENIOR_LEADER, OAKFIELD),
                    TrustExamples.granted("slim-1", SLIM_LEADER, Office.SLIM_LEADER))
            .record("2026-09-01T08:01:00Z", ADMINISTRATOR, REGISTERED)
            .record("2026-09-03T08:00:00Z", CEO, OBJECTIVES_SET)
            .record("2026-09-04T08:00:00Z", SI_LEAD, RAISED, SCHEDULED)
            .record("2026-09-07T08:00:00Z", HEAD, DONE);

    @Test
    void a_head_reads_the_dates_of_their_own_growth_and_a_deputy_does_not() {
        assertThat(timeline(HEAD)).contains("growth.objectives-set");
        assertThat(timeline(DEPUTY)).doesNotContain("growth.objectives-set").contains("action.raised");
        assertThat(timeline(BOARD_MEMBER)).doesNotContain("growth.objectives-set");
    }

    @Test
    void a_slim_leader_reads_nothing_of_other_peoples_actions_and_days() {
        assertThat(timeline(HEAD)).contains("action.raised", "action.done", "support.day-scheduled");
        assertThat(timeline(SLIM_LEADER)).doesNotContain("action.raised", "action.done", "support.day-scheduled");
    }

    private List<String> timeline(ActorId reader) {
        return new Timelines(record.at(NOW))
                        .answer(
                                new TimelineOf(
                                        OAKFIELD,
                                        AsOf.NOW,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Set.of(),
                                        Optional.empty(),
                                        new Page(Optional.empty(), 100)),
                                reader.value())
                        .entries()
                        .stream()
                        .map(Timeline.Entry::type)
                        .toList();
    }
}
