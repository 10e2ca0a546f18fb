package org.milepost.query.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.GrantExamples.PUBLISHED;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.REVIEW;
import static org.milepost.api.examples.Oakfield.SECOND;
import static org.milepost.api.examples.Oakfield.SEP_7;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.AsOf;
import org.milepost.api.Event;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.grant.Grant;
import org.milepost.api.grant.GrantEvent.GrantStrategyPublished;
import org.milepost.api.grant.GrantQuery.GrantsOfSchool;
import org.milepost.api.grant.SchoolGrants;
import org.milepost.api.grant.SchoolGrants.Strategy;
import org.milepost.query.TestRecord;
import org.milepost.query.timeline.Telling;

/** Oakfield's strategies for its grants. */
class GrantStrategiesTest {
    private static final String NOW = "2026-09-10T09:00:00Z";
    private static final GrantStrategyPublished ANEW = new GrantStrategyPublished(
            OAKFIELD, SECOND, Grant.PUPIL_PREMIUM, TrustExamples.YEAR, REVIEW, SEP_7.plusDays(1));

    private final TestRecord record = new TestRecord()
            .record("2026-09-01T08:00:00Z", ADMINISTRATOR, TrustExamples.IN_PLACE.toArray(Event[]::new))
            .record("2026-09-01T08:01:00Z", ADMINISTRATOR, REGISTERED)
            .record("2026-09-07T08:00:00Z", HEAD, PUBLISHED);

    @Test
    void a_strategy_published_anew_takes_the_place_of_the_one_before() {
        record.record("2026-09-08T08:00:00Z", HEAD, ANEW);

        assertThat(grants(AsOf.NOW).strategies()).extracting(Strategy::strategy).containsExactly(SECOND, FIRST);
        assertThat(grants(AsOf.NOW).strategies()).extracting(Strategy::inForce).containsExactly(true, false);
        assertThat(grants(on(SEP_7)).strategies()).extracting(Strategy::inForce).containsExactly(true);
    }

    @Test
    void documents_and_folds_say_the_same_however_often_events_are_delivered() {
        record.record("2026-09-08T08:00:00Z", HEAD, ANEW);

        GrantsView view = new GrantsView();
        assertThat(record.document(view, "", OAKFIELD)).isEqualTo(record.fold(view, "", OAKFIELD, NOW));
        assertThat(record.document(view, "", OAKFIELD).published()).hasSize(2);
    }

    @Test
    void a_publication_is_told() {
        assertThat(Telling.BEGINNING.sentence(PUBLISHED))
                .isEqualTo("Strategy for Pupil Premium, 2026/27, published on 7 September 2026.");
    }

    private SchoolGrants grants(AsOf asOf) {
        return new GrantStrategies(record.at(NOW)).answer(new GrantsOfSchool(OAKFIELD, asOf), CEO.value());
    }

    private static AsOf on(LocalDate day) {
        return new AsOf(Optional.of(day), Optional.empty(), Optional.empty());
    }
}
