package org.milepost.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.milepost.api.AsOf;
import org.milepost.api.Page;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.obligation.DutyFilter;
import org.milepost.api.obligation.ObligationQuery.ObligationsOfSchool;
import org.milepost.api.obligation.ObligationQuery.YearOfTrust;
import org.milepost.api.obligation.TrustYear;
import org.milepost.edge.messages.Asker;
import org.milepost.standalone.store.DataFolder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long it takes to say what was due in a school year, and what became of it: for every school of every trust, and for
 * one school. Asked through the query bus of a whole server, which answers in the thread that asks; its time on the processor
 * is what counts.
 */
final class Duties {
    private static final SchoolYear YEAR = new SchoolYear(2016);
    private static final int YEARS_ON_RECORD = 2;
    private static final LocalDate AFTERWARDS = LocalDate.of(2017, 9, 1);
    private static final AsOf THEN = new AsOf(Optional.of(AFTERWARDS), Optional.empty(), Optional.empty());

    private final Path root;
    private final Figures figures;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    Duties(Path root, Figures figures) {
        this.root = root;
        this.figures = figures;
    }

    void measure(int rounds, int schools) throws Exception {
        Bench.remove(root);
        try (DataFolder folder = DataFolder.openSynthetic(root)) {
            long events = MadeUpRecord.write(folder, schools, YEARS_ON_RECORD, recorded -> {});
            try (ConfigurableApplicationContext server = Serving.serve(folder)) {
                answers(server.getBean(Asker.class), rounds, schools, events);
            }
        }
    }

    private void answers(Asker asker, int rounds, int schools, long events) {
        List<TrustId> trusts = new ArrayList<>();
        for (int i = 0; i * MadeUpRecord.SCHOOLS_A_TRUST < schools; i++) {
            trusts.add(MadeUpRecord.trust(i));
        }
        figures.heading(String.format(
                Locale.UK,
                "What was due in %s, and what became of it (%,d schools, %,d events)",
                YEAR,
                schools,
                events));
        Took first = all(asker, trusts);
        List<Double> again = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            again.add((double) all(asker, trusts).nanos());
        }
        figures.row("duties told", String.format(Locale.UK, "%,d", first.duties()), "");
        figures.row(
                String.format(Locale.UK, "%,d schools, the first time (each document is read and decoded)", schools),
                seconds((double) first.nanos()),
                "");
        figures.row(String.format(Locale.UK, "%,d schools, again", schools), seconds(Figures.median(again)), "< 2 s");
        figures.row("one school, asked a second time", oneByOne(asker, schools), "< 10 ms");
    }

    private record Took(long duties, long nanos) {}

    private Took all(Asker asker, List<TrustId> trusts) {
        long begun = threads.getCurrentThreadCpuTime();
        long duties = 0;
        for (TrustId trust : trusts) {
            TrustYear year = asker.ask(new YearOfTrust(trust, THEN, Optional.of(YEAR)), MadeUpRecord.CEO);
            for (TrustYear.Row row : year.rows()) {
                duties += row.year().met()
                        + row.year().metLate()
                        + row.year().missed()
                        + row.year().ended();
            }
        }
        return new Took(duties, threads.getCurrentThreadCpuTime() - begun);
    }

    private String oneByOne(Asker asker, int schools) {
        long[] nanos = new long[Math.min(schools, 200)];
        for (int i = 0; i < nanos.length; i++) {
            SchoolId school = new SchoolId(String.format("school-%05d", i));
            ask(asker, school);
            long begun = System.nanoTime();
            ask(asker, school);
            nanos[i] = System.nanoTime() - begun;
        }
        return "p50 " + Figures.millis(Figures.percentile(nanos, 0.5)) + ", p99 "
                + Figures.millis(Figures.percentile(nanos, 0.99));
    }

    private static void ask(Asker asker, SchoolId school) {
        if (asker.ask(
                                new ObligationsOfSchool(
                                        school, THEN, DutyFilter.ALL, new Page(Optional.empty(), Page.MOST)),
                                MadeUpRecord.CEO)
                        .total()
                == 0) {
            throw new IllegalStateException("Nothing was due at " + school);
        }
    }

    private static String seconds(double nanos) {
        return String.format(Locale.UK, "%.2f s", nanos / 1e9);
    }
}
