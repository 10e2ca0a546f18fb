package org.milepost.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.milepost.standalone.store.DataFolder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/**
 * Starts what a start starts, on a folder that is thrown away, and stops again, once after each build, so that the JDK can
 * remember what it loaded: the launcher records the run and later starts take half the time. Nobody types this.
 */
@Command(name = "rehearse", hidden = true, description = "Starts and stops once, for the launcher.")
final class Rehearse implements Callable<Integer> {
    private static final String HERE = "127.0.0.1";

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path path = Files.createTempDirectory("milepost-rehearsal");
        try (DataFolder folder = DataFolder.openForServing(path);
                ConfigurableApplicationContext server = StartCommand.serve(folder, Clock.systemUTC(), HERE, 0)) {
            ask("http://" + HERE + ":" + StartCommand.port(server) + "/actuator/health");
        } finally {
            remove(path);
        }
        return 0;
    }

    /** The first request loads a good deal that the start did not. */
    private static void ask(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding());
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
