package org.milepost.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.milepost.api.ActorId;
import org.milepost.edge.access.Tokens;
import org.milepost.standalone.demo.Generator;
import org.milepost.standalone.demo.SimulatedClock;
import org.milepost.standalone.store.DataFolder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/**
 * Makes up a little history, starts what a start starts on a folder that is thrown away, and stops again, once after each build, so that the JDK can
 * remember what it loaded: the launcher records the run and later starts take half the time. Nobody types this.
 */
@Command(name = "rehearse", hidden = true, description = "Starts and stops once, for the launcher.")
final class Rehearse implements Callable<Integer> {
    private static final String HERE = "127.0.0.1";
    /** A year of the demo is enough. */
    private static final LocalDate ENOUGH = LocalDate.of(2017, 9, 30);

    @Override
    public Integer call() throws Exception {
        Path path = Files.createTempDirectory("milepost-rehearsal");
        SimulatedClock clock = new SimulatedClock(Generator.beginning());
        try (DataFolder folder = DataFolder.openSynthetic(path.resolve("data"))) {
            try (Writer writer = Writer.open(folder, clock, Generator.administrator()::equals)) {
                Generator.generate(writer, clock, ENOUGH);
            }
            clock.letGo();
            try (ConfigurableApplicationContext server = StartCommand.serve(folder, clock, HERE, 0)) {
                String reader = Generator.people().getFirst();
                server.getBean(Tokens.class).issueKnown(new ActorId(reader), "rehearsal", reader);
                ask(StartCommand.port(server), reader);
            }
        } finally {
            remove(path);
        }
        return 0;
    }

    /** The first requests load a good deal that the start did not. */
    private static void ask(int port, String token) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : List.of(
                    "/actuator/health",
                    "/api/trusts/" + Generator.trust() + "/phase-board",
                    "/api/trusts/" + Generator.trust() + "/phase-board?knownOn=2017-01-09",
                    "/api/schools/" + Generator.school(),
                    "/api/schools/" + Generator.school() + "/timeline?knownOn=2017-01-09")) {
                client.send(
                        HttpRequest.newBuilder(URI.create("http://" + HERE + ":" + port + path))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
