package org.milepost.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.edge.notes.NoteSeal;
import org.milepost.standalone.Writer;
import org.milepost.standalone.store.DataFolder;
import org.milepost.standalone.store.Keep;
import org.milepost.standalone.store.SqliteNoteKeys;
import org.milepost.standalone.store.StoredEvent;
import org.milepost.standalone.store.StoredEvents;

/** The demo's record is made up, and always the same. */
class TheDemoTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it first
    private static Path path;

    private static List<Line> record = List.of();

    /** One event as it lies on disk, its notes opened: each was sealed with a key of its own. */
    private record Line(
            long index,
            String id,
            String stream,
            long sequence,
            String type,
            long at,
            String payload,
            String metadata) {
        static Line of(StoredEvent event, NoteSeal seal) {
            return new Line(
                    event.globalIndex(),
                    event.eventId(),
                    event.stream(),
                    event.sequence(),
                    event.type(),
                    event.recordedAtMillis(),
                    new String(seal.opened(event.eventId(), event.payload()), UTF_8),
                    new String(event.metadata(), UTF_8));
        }
    }

    @BeforeAll
    static void ten_years_pass() throws Exception {
        record = generated("first", LAST_DAY);
    }

    @Test
    void the_same_last_day_makes_the_same_events() throws Exception {
        assertSame(generated("second", LAST_DAY), record);
    }

    @Test
    void an_earlier_last_day_makes_the_beginning_of_the_same_record() throws Exception {
        List<Line> beginning = generated("earlier", LocalDate.of(2019, 3, 12));

        assertThat(beginning).hasSizeLessThan(record.size() / 2);
        assertSame(beginning, record.subList(0, beginning.size()));
    }

    @Test
    void everything_that_can_happen_in_a_review_happens() {
        assertThat(types())
                .contains(
                        "review.requested",
                        "review.request-agreed",
                        "review.request-declined",
                        "review.planned",
                        "review.carried-out",
                        "review.finding-recorded",
                        "review.finding-retracted",
                        "review.finding-answered",
                        "review.closed");
        assertThat(payloads("review.planned")).anyMatch(text -> text.contains("\"PEER\""));
        assertThat(payloads("review.planned")).anyMatch(text -> text.contains("\"EXTERNAL\""));
        assertThat(payloads("review.planned")).anyMatch(text -> text.contains("\"request-"));
        assertThat(payloads("review.finding-recorded")).anyMatch(text -> text.contains("\"URGENT\""));
        long planned = payloads("review.carried-out").stream()
                .filter(text -> !text.contains("\"unplanned\""))
                .count();
        assertThat(payloads("review.closed").size()).isLessThan((int) planned);
        assertThat((int) planned).isLessThan(payloads("review.planned").size());
    }

    @Test
    void schools_are_checked_visited_and_audited() {
        for (String kind : List.of(
                "TEMPERATURE_CHECK",
                "CEO_VISIT",
                "ACC_VISIT",
                "IN_HOUSE_MONITORING",
                "SAFEGUARDING",
                "SINGLE_CENTRAL_RECORD",
                "HEALTH_AND_SAFETY")) {
            assertThat(payloads("review.carried-out")).as(kind).anyMatch(text -> text.contains("\"" + kind + "\""));
        }
    }

    @Test
    void ceo_and_heads_meet_groups_meet_and_bodies_decide() {
        assertThat(types())
                .contains(
                        "meeting.weekly-held",
                        "meeting.day-set",
                        "meeting.challenge-recorded",
                        "meeting.group-held",
                        "meeting.committee-held",
                        "meeting.board-held",
                        "meeting.decision-recorded");
        assertThat(payloads("meeting.board-held")).anyMatch(text -> text.contains("\"hawthorn\""));
        assertThat(payloads("meeting.group-held")).anyMatch(text -> text.contains("\"apologies\":[\""));
    }

    @Test
    void schools_are_inspected_in_five_frameworks_and_results_are_published_of_them_and_of_the_country() {
        assertThat(types())
                .contains(
                        "inspection.recorded",
                        "inspection.corrected",
                        "inspection.outcomes-recorded",
                        "inspection.outcomes-corrected",
                        "inspection.national-figures-recorded",
                        "inspection.national-figures-corrected");
        for (String framework :
                List.of("FROM_JANUARY_2012", "FROM_2012", "FROM_2015", "FROM_2019", "FROM_NOVEMBER_2025")) {
            assertThat(payloads("inspection.recorded")).anyMatch(text -> text.contains("\"" + framework + "\""));
        }
        assertThat(payloads("inspection.recorded")).anyMatch(text -> text.contains("\"SPECIAL_MEASURES\""));
        assertThat(payloads("inspection.outcomes-recorded")).anyMatch(text -> text.contains("\"SUPPRESSED\""));
    }

    private static List<Line> generated(String name, LocalDate until) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        try (DataFolder folder = DataFolder.openSynthetic(path.resolve(name))) {
            SimulatedClock clock = new SimulatedClock(Generator.beginning());
            try (Writer writer = Writer.open(folder, clock, Generator.administrator()::equals)) {
                Generator.generate(writer, clock, until);
            }
            List<Line> lines = lines(folder);
            Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun);
            System.out.println(
                    "The demo up to " + until + ": " + lines.size() + " events in " + took.toMillis() + " ms of work");
            // People wait for it. Work is counted, and not the time that passes, which a busy machine stretches.
            assertThat(took).isLessThan(Duration.ofSeconds(10));
            return lines;
        }
    }

    private static List<Line> lines(DataFolder folder) {
        List<Line> lines = new ArrayList<>();
        try (StoredEvents stored = StoredEvents.of(folder);
                StoredEvents.Rows rows = stored.after(0);
                Keep keep = Keep.openBeside(folder);
                SqliteNoteKeys keys = new SqliteNoteKeys(keep)) {
            NoteSeal seal = new NoteSeal(keys);
            rows.forEachRemaining(event -> lines.add(Line.of(event, seal)));
        }
        return lines;
    }

    private static void assertSame(List<Line> made, List<Line> expected) {
        for (int i = 0; i < Math.min(made.size(), expected.size()); i++) {
            assertThat(made.get(i)).isEqualTo(expected.get(i));
        }
        assertThat(made).hasSameSizeAs(expected);
    }

    private static List<String> types() {
        return record.stream().map(Line::type).distinct().toList();
    }

    private static List<String> payloads(String type) {
        return record.stream()
                .filter(line -> line.type().equals(type))
                .map(Line::payload)
                .collect(Collectors.toList());
    }
}
