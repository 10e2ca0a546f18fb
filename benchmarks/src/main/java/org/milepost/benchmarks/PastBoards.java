package org.milepost.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.milepost.api.AsOf;
import org.milepost.api.RecordedEvent;
import org.milepost.api.phase.PhaseBoard;
import org.milepost.api.phase.PhaseQuery.BoardOf;
import org.milepost.edge.messages.Asker;
import org.milepost.standalone.store.DataFolder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;

/**
 * How long a trust's phase board takes for a day of the past, as it was true and as it was known then. Asked through the query
 * bus of a whole server, which answers in the thread that asks; its time on the processor is what counts.
 */
final class PastBoards {
    private static final int SCHOOLS = 30;
    private static final int YEARS = 10;

    private final Path root;
    private final Figures figures;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    PastBoards(Path root, Figures figures) {
        this.root = root;
        this.figures = figures;
    }

    void measure(int times) throws Exception {
        Bench.remove(root);
        try (DataFolder folder = DataFolder.openSynthetic(root)) {
            long events = MadeUpRecord.write(folder, SCHOOLS, YEARS, recorded -> {});
            try (ConfigurableApplicationContext server = Serving.serve(folder)) {
                Asker asker = server.getBean(Asker.class);
                figures.heading(String.format(
                        Locale.UK, "A trust's phase board (%d schools, %d years, %,d events)", SCHOOLS, YEARS, events));
                Random random = new Random(7);
                Runnable then = () -> ask(asker, asOf(random));
                long atOnce = onProcessor(then);
                while (server.getBean("firstQuestions", Lifecycle.class).isRunning()) {
                    Thread.sleep(10);
                }
                long first = onProcessor(then);
                long[] known = new long[times];
                for (int i = 0; i < times; i++) {
                    known[i] = onProcessor(then);
                }
                figures.row("of any day of the past, as known then", "", "");
                figures.row("… asked in the very moment of a start", Figures.millis(atOnce), "");
                figures.row("… the first that somebody asks a moment later", Figures.millis(first), "< 150 ms");
                row("… and after it", known, "< 150 ms");
                long[] live = new long[times];
                for (int i = 0; i < times; i++) {
                    live[i] = onProcessor(() -> ask(asker, AsOf.NOW));
                }
                row("of today", live, "");
            }
        }
    }

    private void row(String measured, long[] nanos, String reach) {
        figures.row(
                measured,
                "p50 " + Figures.millis(Figures.percentile(nanos, 0.5)) + ", p99 "
                        + Figures.millis(Figures.percentile(nanos, 0.99)),
                reach);
    }

    private long onProcessor(Runnable asked) {
        long begun = threads.getCurrentThreadCpuTime();
        asked.run();
        return threads.getCurrentThreadCpuTime() - begun;
    }

    private static AsOf asOf(Random random) {
        Instant then = MadeUpRecord.noon(MadeUpRecord.FIRST_WEEK.plusDays(random.nextLong(7, YEARS * 365L)));
        return new AsOf(
                Optional.of(LocalDate.ofInstant(then, RecordedEvent.SCHOOL_ZONE)), Optional.of(then), Optional.empty());
    }

    private static void ask(Asker asker, AsOf asOf) {
        PhaseBoard board = asker.ask(new BoardOf(MadeUpRecord.trust(0), asOf), MadeUpRecord.CEO);
        if (board.schools().size() != SCHOOLS) {
            throw new IllegalStateException(
                    "Only %d schools are on the board".formatted(board.schools().size()));
        }
    }
}
