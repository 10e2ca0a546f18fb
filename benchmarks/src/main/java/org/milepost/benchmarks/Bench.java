package org.milepost.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.milepost.standalone.Milepost;
import org.milepost.standalone.store.DataFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./milepost bench}: measures this machine and prints the figures as Markdown. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure starting, recording, reading and answering on a made-up record, and print the figures.")
public final class Bench implements Callable<Integer> {
    private static final int QUICK_SCHOOLS = 20;
    private static final int QUICK_YEARS = 5;

    enum Measure {
        STARTING,
        RECORDING,
        READING,
        ANSWERING,
        BOARD,
        DUTIES,
        PAGES
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Option(names = "--schools", defaultValue = "1000", description = "Schools (default: ${DEFAULT-VALUE}).")
    private int schools;

    @Option(names = "--years", defaultValue = "10", description = "School years of each (default: ${DEFAULT-VALUE}).")
    private int years;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "Rounds to take medians of (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--quick", description = "A small record and one round: to see that it works, not how fast it is.")
    private boolean quick;

    @Option(
            names = "--only",
            split = ",",
            description = "Only these measures: ${COMPLETION-CANDIDATES} (default: all).")
    private Set<Measure> only = new LinkedHashSet<>(List.of(Measure.values()));

    @Option(
            names = "--folder",
            description =
                    "Where the made-up records are kept and found again (default: a temporary folder, removed at the end).")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    public static void main(String[] args) {
        Milepost.onlyWarnings();
        System.exit(new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setCommandName("milepost bench")
                .execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Figures figures = new Figures(spec.commandLine().getOut());
        boolean keep = folder != null;
        Path root = keep ? Files.createDirectories(folder) : Files.createTempDirectory("milepost-bench");
        int ofSchools = quick ? QUICK_SCHOOLS : schools;
        int ofYears = quick ? QUICK_YEARS : years;
        int ofRounds = quick ? 1 : rounds;
        figures.note(
                "Java %s, %d processors, %,d MB heap; %,d schools × %d years; %d rounds",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                ofSchools,
                ofYears,
                ofRounds);
        try {
            if (only.contains(Measure.STARTING)) {
                new Starting(figures).measure(ofRounds);
            }
            if (only.contains(Measure.RECORDING) || only.contains(Measure.ANSWERING)) {
                new Serving(root.resolve("serving"), figures)
                        .measure(ofRounds, quick, only.contains(Measure.RECORDING), only.contains(Measure.ANSWERING));
            }
            if (only.contains(Measure.BOARD)) {
                new PastBoards(root.resolve("board"), figures).measure(quick ? 50 : 500);
            }
            if (only.contains(Measure.DUTIES)) {
                new Duties(root.resolve("duties"), figures).measure(ofRounds, ofSchools);
            }
            if (only.contains(Measure.PAGES)) {
                new Pages(figures).measure();
            }
            if (only.contains(Measure.READING)) {
                try (DataFolder data =
                        record(root.resolve("record-" + ofSchools + "-" + ofYears), ofSchools, ofYears, figures)) {
                    try (Reading reading = new Reading(data, figures)) {
                        reading.measure(ofRounds);
                    }
                }
            }
        } finally {
            if (!keep) {
                remove(root);
            }
        }
        return 0;
    }

    /** The record that is read: made up if it is not there yet. */
    private static DataFolder record(Path path, int schools, int years, Figures figures) throws Exception {
        Path done = path.resolveSibling(path.getFileName() + ".done");
        if (Files.notExists(done)) {
            remove(path);
            long start = System.nanoTime();
            try (DataFolder data = DataFolder.openSynthetic(path)) {
                long events = MadeUpRecord.write(data, schools, years, recorded -> {});
                figures.note(
                        "%,d events made up and recorded in large transactions: %s",
                        events, Figures.rate(Figures.perSecond(events, System.nanoTime() - start)));
            }
            Files.createFile(done);
        }
        return DataFolder.openSynthetic(path);
    }

    static void remove(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
