package org.milepost.standalone.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.milepost.api.RecordedEvent;
import org.milepost.api.TrustId;
import org.milepost.edge.ledger.Checkpoint;
import org.milepost.edge.ledger.Ledger;
import org.milepost.standalone.erasure.ErasureList;
import org.milepost.standalone.importing.Progress;
import org.milepost.standalone.store.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps fourteen nightly backups in a folder, each checked when it was made, and beside them the last checkpoint of each trust:
 * a restore of an older backup can then say what it lacks.
 */
public final class NightlyBackups implements SmartLifecycle {
    /** How many are kept. */
    public static final int KEPT = 14;
    /** The folder beside the backups in which the last checkpoints lie. */
    public static final String LAST_CHECKPOINTS = "last-checkpoints";

    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackups.class);
    private static final LocalTime NIGHT = LocalTime.of(2, 0);
    private static final Duration LOOKS_EVERY = Duration.ofMinutes(5);

    private final DataFolder folder;
    private final Optional<Path> wanted;
    private final Ledger ledger;
    private final Clock clock;
    private volatile Thread thread = new Thread();
    private volatile Optional<String> failure = Optional.empty();

    /** @param wanted where they are kept; without a folder for them there are none */
    public NightlyBackups(DataFolder folder, Optional<Path> wanted, Ledger ledger, Clock clock) {
        this.folder = folder;
        this.wanted = wanted;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Why the last backup was not made, if it was not. */
    public Optional<String> failure() {
        return failure;
    }

    @Override
    public void start() {
        if (wanted.isPresent()) {
            thread = Thread.ofPlatform().daemon().name("backups").start(this::watch);
        }
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(LOOKS_EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes the backup of the night if there is none yet; at once, where the machine was off at night. */
    public void look() {
        wanted.ifPresent(this::look);
    }

    private void look(Path backups) {
        try {
            Files.createDirectories(backups);
            keepCheckpoints(backups);
            keepErasures(backups);
            Path file = backups.resolve("milepost-" + lastNight() + ".zip");
            if (Files.notExists(file)) {
                Backup.make(folder, file, clock.instant(), Progress.UNWATCHED);
                LOG.info("{} was made and checked.", file);
                keepOnlyTheLatest(backups);
            }
            failure = Optional.empty();
        } catch (IOException | RuntimeException e) {
            LOG.error("The backup of the night could not be made; it is tried again in {}", LOOKS_EVERY, e);
            failure = Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private LocalDate lastNight() {
        Instant now = clock.instant();
        ZonedDateTime here = now.atZone(RecordedEvent.SCHOOL_ZONE);
        return here.toLocalTime().isBefore(NIGHT) ? here.toLocalDate().minusDays(1) : here.toLocalDate();
    }

    private void keepCheckpoints(Path backups) throws IOException {
        Path notes = Files.createDirectories(backups.resolve(LAST_CHECKPOINTS));
        for (TrustId trust : ledger.trusts()) {
            Optional<Checkpoint> last = ledger.latest(trust);
            if (last.isPresent()) {
                Files.writeString(
                        notes.resolve(trust.value() + ".note"), last.get().note());
            }
        }
    }

    /** The list of what was erased is in no backup, so that a restore can erase it again. */
    private void keepErasures(Path backups) throws IOException {
        Path list = ErasureList.in(folder.path()).file();
        if (Files.exists(list)) {
            Files.copy(list, backups.resolve(ErasureList.NAME), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void keepOnlyTheLatest(Path backups) throws IOException {
        try (Stream<Path> files = Files.list(backups)) {
            List<Path> all = files.filter(
                            file -> file.getFileName().toString().matches("milepost-\\d{4}-\\d{2}-\\d{2}\\.zip"))
                    .sorted()
                    .toList();
            for (Path old : all.subList(0, Math.max(0, all.size() - KEPT))) {
                Files.delete(old);
            }
        }
    }

    @Override
    public void stop() {
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    @Override
    public int getPhase() {
        return 2;
    }
}
