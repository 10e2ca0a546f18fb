package org.milepost.standalone.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.StreamId;

/**
 * Exports that were asked for on a page, until they are taken away: once, by whoever asked, and not for long, because a file
 * does not forget what is erased from the record meanwhile.
 */
final class MadeExports implements AutoCloseable {
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final Clock clock;
    private final Map<String, Made> made = new HashMap<>();

    MadeExports(Clock clock) {
        this.clock = clock;
    }

    private record Made(StreamId stream, ActorId by, Optional<Path> file, Instant at) {}

    /** Notes what a job is to make. */
    synchronized void ordered(String job, StreamId stream, ActorId by) {
        forgetOld();
        made.put(job, new Made(stream, by, Optional.empty(), clock.instant()));
    }

    /** Keeps the file. */
    synchronized void done(String job, Path file) {
        Made order = made.get(job);
        if (order == null) {
            delete(file);
        } else {
            made.put(job, new Made(order.stream(), order.by(), Optional.of(file), clock.instant()));
        }
    }

    /** Whether a job makes that person's export of that record. */
    synchronized boolean isOf(String job, StreamId stream, ActorId by) {
        forgetOld();
        Made order = made.get(job);
        return order != null && order.stream().equals(stream) && order.by().equals(by);
    }

    /** Whether the file can be taken away. */
    synchronized boolean isReady(String job) {
        return Optional.ofNullable(made.get(job)).flatMap(Made::file).isPresent();
    }

    /** Hands the file out, and keeps it no longer. */
    synchronized Optional<InputStream> take(String job, StreamId stream, ActorId by) {
        if (!isOf(job, stream, by) || !isReady(job)) {
            return Optional.empty();
        }
        return Optional.ofNullable(made.remove(job)).flatMap(Made::file).map(file -> {
            try {
                return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void forgetOld() {
        Instant now = clock.instant();
        List<String> old = made.entrySet().stream()
                .filter(each -> each.getValue().at().plus(KEPT).isBefore(now))
                .map(Map.Entry::getKey)
                .toList();
        old.forEach(this::forget);
    }

    private void forget(String job) {
        Optional.ofNullable(made.remove(job)).flatMap(Made::file).ifPresent(MadeExports::delete);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        List.copyOf(made.keySet()).forEach(this::forget);
    }
}
