package org.milepost.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.milepost.standalone.Milepost;

/** How long {@code ./milepost demo} takes until it can be used, and how much memory it has taken by then: in processes of its own. */
final class Starting {
    private static final String JAR = "milepost.jar";
    private static final String MADE = "Starting …";
    private static final String READY = "Milepost is ready";

    private final Figures figures;

    Starting(Figures figures) {
        this.figures = figures;
    }

    /** What one start took, in seconds and megabytes. */
    private record Start(double history, double rest, Optional<Double> megabytes) {}

    void measure(int rounds) throws IOException {
        if (jar().isEmpty()) {
            figures.note("Starts are measured from the launcher only: ./milepost bench");
            return;
        }
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            starts.add(start());
        }
        figures.heading("Starting");
        figures.row(
                "`./milepost demo`: the history of ten years made up and recorded",
                seconds(starts.stream().map(Start::history).toList()),
                "");
        figures.row(
                "… and the rest of it: the process, the views read from that record, the web server",
                seconds(starts.stream().map(Start::rest).toList()),
                "under 6 s");
        List<Double> memory =
                starts.stream().flatMap(start -> start.megabytes().stream()).toList();
        if (!memory.isEmpty()) {
            figures.row(
                    "most memory in use by then (resident)",
                    String.format(Locale.UK, "%,.0f MB", Figures.median(memory)),
                    "under 600 MB");
        }
    }

    private static String seconds(List<Double> taken) {
        return String.format(Locale.UK, "%.1f s", Figures.median(taken));
    }

    /** The demo in a process of its own, as the launcher starts it: with a server's memory instead of this one's. */
    static Process demo(String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-Xmx"))
                .forEach(command::add);
        command.addAll(List.of("-Xmx768m", "-XX:+UseSerialGC"));
        command.addAll(jar().map(jar -> List.of("-jar", jar.toString()))
                .orElseGet(() -> List.of("-cp", System.getProperty("java.class.path", ""), Milepost.class.getName())));
        command.addAll(List.of("demo", "--port", "0"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Start start() throws IOException {
        long began = System.nanoTime();
        Process process = demo();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            double making = untilLine(lines, "Making", began);
            double made = untilLine(lines, MADE, began);
            double ready = untilLine(lines, READY, began);
            return new Start(made - making, ready - made + making, megabytes(process));
        } finally {
            process.destroy();
            process.onExit().join();
        }
    }

    private static double untilLine(BufferedReader lines, String wanted, long began) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(wanted)) {
                return (System.nanoTime() - began) / 1e9;
            }
        }
        throw new IllegalStateException("The demo ended before it said '%s'.".formatted(wanted));
    }

    /** The most that the process had in memory; known on Linux only. */
    private static Optional<Double> megabytes(Process process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (Files.notExists(status)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        }
    }

    private static Optional<Path> jar() {
        return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(path -> path.endsWith(JAR))
                .findFirst();
    }
}
