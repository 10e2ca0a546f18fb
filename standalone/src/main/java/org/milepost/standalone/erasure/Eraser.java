package org.milepost.standalone.erasure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.ActorId;
import org.milepost.api.TrustId;
import org.milepost.api.erasure.ErasureEvent;
import org.milepost.command.erasure.Erasable;
import org.milepost.edge.access.AccessKeep;
import org.milepost.edge.access.AccountKeep;
import org.milepost.edge.json.EventReader;
import org.milepost.edge.ledger.Logs;
import org.milepost.edge.notes.NoteKeys;
import org.milepost.edge.notes.NoteSeal;
import org.milepost.edge.people.Directory;
import org.milepost.edge.people.ErasedPeople;
import org.milepost.standalone.erasure.ErasureList.Erased;
import org.milepost.standalone.store.StoredEvent;
import org.milepost.standalone.store.StoredEvents;

/** Destroys keys and names, and has forgotten whatever was remembered of them. */
public final class Eraser implements Erasable, ErasedPeople {
    private static final Set<String> ERASURES = Set.of("erasure.note-erased", "erasure.person-erased");

    private final StoredEvents stored;
    private final Logs logs;
    private final Kept kept;
    private final ErasureList list;
    private final Runnable forget;

    /** What is kept beside the record, and can be destroyed there. */
    public record Kept(NoteKeys keys, Directory directory, AccountKeep accounts, AccessKeep tokens) {}

    /** @param forget has everything forgotten that was read before: caches, views */
    public Eraser(StoredEvents stored, Logs logs, Kept kept, ErasureList list, Runnable forget) {
        this.stored = stored;
        this.logs = logs;
        this.kept = kept;
        this.list = list;
        this.forget = forget;
    }

    @Override
    public boolean knows(TrustId trust, ActorId person) {
        return kept.directory().find(trust, person).isPresent()
                || kept.accounts().of(person).isPresent();
    }

    @Override
    public boolean hasNote(TrustId trust, String event, String field) {
        Optional<StoredEvent> row = stored.event(event);
        return row.isPresent()
                && logs.logsOf(trust).contains(row.get().stream())
                && key(row.get(), field)
                        .filter(number -> kept.keys().find(number).isPresent())
                        .isPresent();
    }

    @Override
    public void erase(ErasureEvent erasure) {
        Erased erased = Erased.of(erasure);
        list.add(erased);
        if (destroy(erased)) {
            forget.run();
        }
    }

    @Override
    public boolean wasErased(TrustId trust, ActorId person) {
        return list.all().contains(new Erased.OfPerson(trust, person));
    }

    /** Erases once more what the record and the list say was erased: a start may follow a crash, or a restore. */
    public void eraseAgain(EventReader reader) {
        try (StoredEvents.Rows rows = stored.named(ERASURES)) {
            rows.forEachRemaining(row -> {
                if (reader.read(row).event() instanceof ErasureEvent erasure) {
                    list.add(Erased.of(erasure));
                }
            });
        }
        list.all().forEach(this::destroy);
    }

    /** Whether there was anything left to destroy. */
    private boolean destroy(Erased erased) {
        return switch (erased) {
            case Erased.OfNote note -> {
                Optional<Long> number = stored.event(note.event())
                        .flatMap(row -> key(row, note.field()))
                        .filter(key -> kept.keys().find(key).isPresent());
                number.ifPresent(key -> kept.keys().destroy(List.of(key)));
                yield number.isPresent();
            }
            case Erased.OfPerson person -> {
                boolean there = knows(person.trust(), person.person());
                if (there) {
                    kept.accounts().forget(person.person());
                    kept.tokens().forget(person.person());
                    kept.directory().erase(person.trust(), person.person());
                }
                yield there;
            }
        };
    }

    private static Optional<Long> key(StoredEvent row, String field) {
        return Optional.ofNullable(NoteSeal.keyNumbers(row.payload()).get(field));
    }
}
