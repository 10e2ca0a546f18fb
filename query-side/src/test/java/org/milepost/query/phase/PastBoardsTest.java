package org.milepost.query.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.MetricsExamples.attendance;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.BY_CEO;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.milepost.api.AsOf;
import org.milepost.api.ItemId;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.metrics.Figure;
import org.milepost.api.metrics.MetricsEvent.MetricsSubmitted;
import org.milepost.api.phase.PhaseBoard;
import org.milepost.api.phase.PhaseEvent.PlacementRetracted;
import org.milepost.api.phase.PhaseEvent.SchoolPlaced;
import org.milepost.api.phase.PhaseQuery.BoardOf;
import org.milepost.api.school.IdentityEvent.SchoolRegistered;
import org.milepost.api.trust.TrustLifeEvent;
import org.milepost.query.Records;
import org.milepost.query.TestRecord;
import org.milepost.query.documents.Documents;
import org.milepost.query.documents.Documents.Stored;
import org.milepost.query.documents.RewrittenDocuments;

/**
 * The phase board of any day of the past: what it said then it says for ever; and of the ten years between, only those events
 * are read again that the board of that day was made of.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastBoardsTest {
    private static final List<SchoolId> SCHOOLS =
            Stream.of("brook", "hill", "wood").map(SchoolId::new).toList();
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2016, 9, 5);
    private static final int WEEKS = 10 * 52;
    /** Within a week a school was placed so often, by somebody who could not make up their mind. */
    private static final int WAVERINGS = 100;

    private static final String NOW = "2026-09-14T12:00:00Z";

    private final TestRecord record = new TestRecord();
    private final Map<Instant, PhaseBoard> saidThen = new LinkedHashMap<>();

    @BeforeAll
    void ten_years_pass() {
        record.record("2016-09-01T08:00:00Z", ADMINISTRATOR, TrustExamples.IN_PLACE.toArray(TrustLifeEvent[]::new));
        for (SchoolId school : SCHOOLS) {
            record.record(
                    "2016-09-01T09:00:00Z",
                    ADMINISTRATOR,
                    new SchoolRegistered(
                            school,
                            "The school at the " + school.value(),
                            Optional.empty(),
                            MEADOW,
                            LocalDate.of(2016, 9, 1),
                            Optional.empty()));
        }
        for (int week = 0; week < WEEKS; week++) {
            LocalDate monday = FIRST_MONDAY.plusWeeks(week);
            for (SchoolId school : SCHOOLS) {
                aWeek(school, monday, week);
            }
            if (week % 13 == 5) {
                Instant then = noon(monday.plusDays(2));
                saidThen.put(then, board(record.at(then.toString()), AsOf.NOW));
            }
        }
    }

    @Test
    void what_the_board_said_then_it_says_for_ever() {
        saidThen.forEach((then, said) -> assertThat(rows(record.at(NOW), then)).isEqualTo(said.schools()));
    }

    @Test
    void of_ten_years_only_what_that_day_s_board_was_made_of_is_read_again() {
        record.readSingly();
        for (Instant then : saidThen.keySet()) {
            rows(record.at(NOW), then);
            int perSchool = record.readSingly() / SCHOOLS.size();
            // Its name; the placements since the last checkpoint; the weeks of one school year, or of two in September.
            assertThat(perSchool).as("%s", then).isLessThanOrEqualTo(1 + 63 + 52 + 52);
        }
    }

    @Test
    void a_checkpoint_that_was_lost_is_done_without() {
        Records poorer =
                record.at(NOW, documents(stored -> stored.id().contains("@") ? Optional.empty() : Optional.of(stored)));
        saidThen.forEach((then, said) -> assertThat(rows(poorer, then)).isEqualTo(said.schools()));
    }

    @Test
    void a_trail_that_left_out_an_event_would_show() {
        Records wrong = record.at(
                NOW,
                documents(stored -> Optional.of(new Stored(
                        stored.id(),
                        stored.sequence(),
                        stored.json(),
                        stored.trail().replaceFirst("^\\d+ (\\d+ )", "$1")))));
        assertThat(saidThen.entrySet())
                .anySatisfy(said -> assertThat(rows(wrong, said.getKey()))
                        .isNotEqualTo(said.getValue().schools()));
    }

    private void aWeek(SchoolId school, LocalDate monday, int week) {
        String then = noon(monday).toString();
        record.record(
                then,
                HEAD,
                new MetricsSubmitted(
                        school,
                        monday,
                        List.of(attendance(Figure.ratio(
                                BigDecimal.valueOf(
                                        900 + (week * 7L + school.value().length()) % 100),
                                BigDecimal.valueOf(1000)))),
                        false,
                        Optional.empty()));
        if (week % 52 == 0) {
            place(then, school, "year-" + week, monday, week / 52);
        }
        if (week == 200) {
            for (int i = 0; i < WAVERINGS; i++) {
                place(then, school, "wavering-" + i, monday, i);
                record.record(then, CEO, new PlacementRetracted(school, new ItemId("wavering-" + i), monday, BY_CEO));
            }
        }
    }

    private void place(String then, SchoolId school, String placement, LocalDate day, int number) {
        String band = number % 2 == 0 ? "IMPROVE_1" : "REPAIR_1";
        record.record(
                then,
                CEO,
                new SchoolPlaced(school, new ItemId(placement), TrustExamples.terms(band), day, true, BY_CEO));
    }

    private static List<PhaseBoard.Row> rows(Records records, Instant then) {
        LocalDate day = LocalDate.ofInstant(then, RecordedEvent.SCHOOL_ZONE);
        return board(records, new AsOf(Optional.of(day), Optional.of(then), Optional.empty()))
                .schools();
    }

    private static PhaseBoard board(Records records, AsOf asOf) {
        PhaseBoard board = new PhaseBoards(records).answer(new BoardOf(MEADOW, asOf), CEO.value());
        assertThat(board.schools()).hasSize(SCHOOLS.size());
        return board;
    }

    private Documents documents(Function<Stored, Optional<Stored>> rewritten) {
        return new RewrittenDocuments(record.documents(), rewritten);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(RecordedEvent.SCHOOL_ZONE).toInstant();
    }
}
