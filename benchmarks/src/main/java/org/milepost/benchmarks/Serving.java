package org.milepost.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.milepost.api.AsOf;
import org.milepost.api.Rejected;
import org.milepost.api.SchoolId;
import org.milepost.api.school.IdentityCommand.RenameSchool;
import org.milepost.api.school.SchoolDashboard;
import org.milepost.api.school.SchoolQuery.DashboardOf;
import org.milepost.edge.messages.Asker;
import org.milepost.standalone.Server;
import org.milepost.standalone.store.DataFolder;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** How fast the whole server records and answers, as it runs on a trust's own machine: every part of it is there. */
final class Serving {
    private static final int SCHOOLS = 100;
    private static final long EVENTS_OF_A_SCHOOL = 500;
    private static final long EVENTS_OF_THE_LONGEST = 4_000;
    private static final SchoolId LONGEST = new SchoolId("longest");
    private static final int CLIENTS = 8;
    private static final int TYPICAL_ROW = 700;

    private final Path root;
    private final Figures figures;

    Serving(Path root, Figures figures) {
        this.root = root;
        this.figures = figures;
    }

    void measure(int rounds, boolean quick, boolean recording, boolean answering) throws Exception {
        Bench.remove(root);
        try (DataFolder folder = DataFolder.openSynthetic(root)) {
            Map<SchoolId, Long> schools = new LinkedHashMap<>();
            for (int i = 0; i < SCHOOLS - 1; i++) {
                schools.put(school(i), EVENTS_OF_A_SCHOOL);
            }
            schools.put(LONGEST, EVENTS_OF_THE_LONGEST);
            MadeUpRecord.write(folder, schools, recorded -> {});
            try (ConfigurableApplicationContext server = serve(folder)) {
                Asker asker = server.getBean(Asker.class);
                if (answering) {
                    answering(asker, quick ? 500 : 3_000);
                }
                if (recording) {
                    recording(asker, rounds, quick ? 1_000 : 10_000);
                }
            }
        }
    }

    private static SchoolId school(int number) {
        return new SchoolId(String.format("school-%03d", number));
    }

    /** A whole server over this record; its documents are read from it first. */
    static ConfigurableApplicationContext serve(DataFolder folder) {
        return new SpringApplicationBuilder(Server.class)
                .bannerMode(Banner.Mode.OFF)
                .properties(Map.of("server.port", "0", "server.address", "127.0.0.1"))
                .initializers((GenericApplicationContext context) ->
                        context.registerBean(Server.Start.class, () -> new Server.Start(folder, Clock.systemUTC())))
                .run();
    }

    // --- recording

    private void recording(Asker asker, int rounds, int commands) throws Exception {
        Recorder recorder = new Recorder(asker);
        recorder.run(1, 2_000); // warm
        List<Double> bare = new ArrayList<>();
        List<Double> one = new ArrayList<>();
        List<Double> eight = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            bare.add(bareInserts(commands));
            one.add(recorder.run(1, commands));
            eight.add(recorder.run(CLIENTS, commands));
        }
        double single = Figures.median(one);
        figures.heading("Recording, each command on disk before it is answered (schools of 500 events)");
        figures.row("bare inserts, synced each", Figures.rate(Figures.median(bare)), "");
        figures.row("commands by one client", Figures.rate(single), "≥ 2,200/s");
        figures.row("… of bare", Figures.share(single / Figures.median(bare)), "");
        figures.row("commands by eight clients", Figures.rate(Figures.median(eight)), "");
        figures.row("… of one client", Figures.times(Figures.median(eight) / single), "≥ 0.8 ×");
        figures.row("errors", Long.toString(recorder.errors.get()), "0");
    }

    /** Sends commands for the schools in turn, from so many clients at once. */
    private static final class Recorder {
        private final Asker asker;
        private final AtomicLong errors = new AtomicLong();
        private final AtomicInteger sent = new AtomicInteger();

        private Recorder(Asker asker) {
            this.asker = asker;
        }

        private double run(int clients, int commands) throws InterruptedException {
            AtomicInteger left = new AtomicInteger(commands);
            List<Thread> threads = new ArrayList<>();
            long start = System.nanoTime();
            for (int client = 0; client < clients; client++) {
                threads.add(Thread.ofPlatform().start(() -> {
                    while (left.getAndDecrement() > 0) {
                        send(sent.getAndIncrement());
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            return Figures.perSecond(commands, System.nanoTime() - start);
        }

        private void send(int number) {
            SchoolId school = school(number % (SCHOOLS - 1));
            try {
                asker.tell(
                        new RenameSchool(
                                school,
                                "Number " + number + " Primary School",
                                LocalDate.of(2026, 1, 5),
                                Optional.empty()),
                        MadeUpRecord.CEO,
                        new UUID(7, number).toString(),
                        "0".repeat(64));
            } catch (Rejected e) {
                errors.incrementAndGet();
            }
        }
    }

    /** What the disk alone allows: the same table, rows of the same size, a commit each. */
    private double bareInserts(int rows) throws Exception {
        Path file = root.resolve("bare.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS bare (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, row BLOB NOT NULL) STRICT");
            long start = System.nanoTime();
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO bare (id, row) VALUES (?, ?)")) {
                byte[] row = new byte[TYPICAL_ROW];
                for (int i = 0; i < rows; i++) {
                    insert.setString(1, UUID.randomUUID().toString());
                    insert.setBytes(2, row);
                    insert.executeUpdate();
                }
            }
            return Figures.perSecond(rows, System.nanoTime() - start);
        }
    }

    // --- answering

    private void answering(Asker asker, int times) {
        Instant first = asker.ask(new DashboardOf(LONGEST, AsOf.NOW), MadeUpRecord.CEO)
                .moment()
                .knownOn();
        figures.heading("A school's dashboard through the query bus");
        answers(asker, LONGEST, times, true, "4,000 events, live", "p99 < 10 ms");
        answers(asker, LONGEST, times, false, "4,000 events, as of any date", "p99 < 60 ms");
        answers(asker, school(1), times, true, "500 events, live", "");
        answers(asker, school(1), times, false, "500 events, as of any date", "p50 < 1.5 ms");
        if (first.isBefore(Instant.EPOCH)) {
            throw new IllegalStateException("No answer");
        }
    }

    private void answers(Asker asker, SchoolId school, int times, boolean live, String measured, String reach) {
        Random random = new Random(7);
        long from = MadeUpRecord.noon(MadeUpRecord.FIRST_WEEK).toEpochMilli();
        long to = MadeUpRecord.noon(MadeUpRecord.FIRST_WEEK.plusWeeks(school.equals(LONGEST) ? 660 : 80))
                .toEpochMilli();
        Runnable ask = () -> {
            AsOf asOf = AsOf.NOW;
            if (!live) {
                Instant then = Instant.ofEpochMilli(random.nextLong(from, to));
                asOf = new AsOf(
                        Optional.of(LocalDate.ofInstant(then, org.milepost.api.RecordedEvent.SCHOOL_ZONE)),
                        Optional.of(then),
                        Optional.empty());
            }
            SchoolDashboard answer = asker.ask(new DashboardOf(school, asOf), MadeUpRecord.CEO);
            if (!answer.school().equals(school)) {
                throw new IllegalStateException("The answer is about another school");
            }
        };
        long cold = Figures.timed(1, ask)[0];
        Figures.timed(times / 3, ask);
        long[] nanos = Figures.timed(times, ask);
        figures.row(
                measured,
                "p50 " + Figures.millis(Figures.percentile(nanos, 0.5)) + ", p99 "
                        + Figures.millis(Figures.percentile(nanos, 0.99)) + " (first " + Figures.millis(cold) + ")",
                reach);
    }
}
