package org.milepost.standalone.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.milepost.api.ActorId;
import org.milepost.api.TrustId;
import org.milepost.api.erasure.ErasureEvent;
import org.milepost.api.erasure.ErasureEvent.NoteErased;
import org.milepost.api.erasure.ErasureEvent.PersonErased;

/**
 * The file that names what was erased, a line each. It is in no backup: it lies in the data folder and, as a copy, beside the
 * nightly backups, where a restore looks for it.
 */
public final class ErasureList {
    /** Its name, wherever it lies. */
    public static final String NAME = "erasures.list";

    private final Path file;

    private ErasureList(Path file) {
        this.file = file;
    }

    /** The list in a folder. */
    public static ErasureList in(Path folder) {
        return new ErasureList(folder.resolve(NAME));
    }

    /** The list that lies beside a file. */
    public static ErasureList beside(Path file) {
        return new ErasureList(file.toAbsolutePath().resolveSibling(NAME));
    }

    /** The list in that file. */
    public static ErasureList of(Path file) {
        return new ErasureList(file);
    }

    /** Something erased, by ids only. */
    public sealed interface Erased {
        /** A note of an event. */
        record OfNote(String event, String field) implements Erased {
            @Override
            public String toString() {
                return "note " + event + " " + field;
            }
        }

        /** Somebody's entry in a trust's directory. */
        record OfPerson(TrustId trust, ActorId person) implements Erased {
            @Override
            public String toString() {
                return "person " + trust.value() + " " + person.value();
            }
        }

        /** What was recorded, as it is to be done. */
        static Erased of(ErasureEvent event) {
            return switch (event) {
                case NoteErased e -> new OfNote(e.event(), e.field());
                case PersonErased e -> new OfPerson(e.trust(), e.person());
            };
        }
    }

    /** Adds one, on disk before this returns. */
    public synchronized void add(Erased erased) {
        if (!all().add(erased)) {
            return;
        }
        try {
            Files.writeString(file, erased + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them; none where there is no file. */
    public Set<Erased> all() {
        Set<Erased> all = new LinkedHashSet<>();
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    List<String> words = List.of(line.split(" ", 3));
                    if (words.size() == 3 && words.getFirst().equals("note")) {
                        all.add(new Erased.OfNote(words.get(1), words.get(2)));
                    } else if (words.size() == 3 && words.getFirst().equals("person")) {
                        all.add(new Erased.OfPerson(new TrustId(words.get(1)), new ActorId(words.get(2))));
                    } else {
                        throw new IllegalStateException("%s has a line that nobody wrote: %s".formatted(file, line));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    public Path file() {
        return file;
    }
}
