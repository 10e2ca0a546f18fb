package org.milepost.query.ect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.EctExamples.BEGUN;
import static org.milepost.api.examples.EctExamples.ENDED;
import static org.milepost.api.examples.EctExamples.REVIEWED;
import static org.milepost.api.examples.EctExamples.SEP_3;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_7;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.AsOf;
import org.milepost.api.Event;
import org.milepost.api.ect.EctQuery.EctOfSchool;
import org.milepost.api.ect.SchoolEct;
import org.milepost.api.examples.EctExamples;
import org.milepost.api.examples.TrustExamples;
import org.milepost.query.TestRecord;
import org.milepost.query.timeline.Telling;

/** Oakfield's programme for early career teachers. */
class EctProgrammesTest {
    private static final String NOW = "2026-09-10T09:00:00Z";

    private final TestRecord record = new TestRecord()
            .record("2026-09-01T08:00:00Z", ADMINISTRATOR, TrustExamples.IN_PLACE.toArray(Event[]::new))
            .record("2026-09-01T08:01:00Z", ADMINISTRATOR, REGISTERED)
            .record("2026-09-03T08:00:00Z", HEAD, BEGUN)
            .record("2026-09-07T08:00:00Z", HEAD, REVIEWED, ENDED);

    @Test
    void a_programme_shows_what_was_said_of_it_by_the_day() {
        SchoolEct.Programme then = programmes(SEP_3).programmes().getFirst();
        assertThat(then.firstYear()).isEqualTo(2);
        assertThat(then.reviews()).isEmpty();
        assertThat(then.ended()).isEmpty();

        SchoolEct.Programme now = programmes(SEP_7).programmes().getFirst();
        assertThat(now.reviews()).hasSize(1);
        assertThat(now.ended()).isPresent();
    }

    @Test
    void documents_and_folds_say_the_same_however_often_events_are_delivered() {
        EctView view = new EctView();
        assertThat(record.document(view, "", OAKFIELD)).isEqualTo(record.fold(view, "", OAKFIELD, NOW));
        assertThat(record.document(view, "", OAKFIELD).programmes().getFirst().reviews())
                .hasSize(1);
    }

    @Test
    void everything_is_told() {
        for (Event event : EctExamples.ALL) {
            assertThat(Telling.BEGINNING.sentence(event)).endsWith(".");
        }
    }

    private SchoolEct programmes(LocalDate day) {
        return new EctProgrammes(record.at(NOW))
                .answer(
                        new EctOfSchool(OAKFIELD, new AsOf(Optional.of(day), Optional.empty(), Optional.empty())),
                        CEO.value());
    }
}
