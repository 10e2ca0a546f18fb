package org.milepost.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Checks an export. Nothing in it is believed for being there: the contents are compared with what was signed, every event is
 * hashed anew, and the logs that this gives are compared with every signed checkpoint.
 */
public final class Verifier {
    private static final String FORMAT = "milepost-export/1";

    private final Optional<PublicKey> trusted;
    private final List<String> witnessed;

    private Verifier(Optional<PublicKey> trusted, List<String> witnessed) {
        this.trusted = trusted;
        this.witnessed = witnessed;
    }

    /**
     * A verifier.
     *
     * @param key the trust's key, from where it was printed, not from the export
     * @param witnessed notes that were handed out at the time
     */
    public static Verifier with(Optional<String> key, List<String> witnessed) {
        return new Verifier(key.map(String::strip).map(PublicKey::read), List.copyOf(witnessed));
    }

    /**
     * Checks.
     *
     * @throws Wrong at the first thing that is wrong
     */
    public Findings check(Export export) {
        List<String> proved = new ArrayList<>();
        List<String> notProved = new ArrayList<>();
        Json.Fields about = export.about();
        if (!about.text("format").equals(FORMAT)) {
            throw new Wrong("it is in another format than " + FORMAT);
        }
        String origin = "milepost/" + about.text("trust");
        PublicKey key = PublicKey.read(about.text("key"));
        trusted.filter(wanted -> !wanted.equals(key)).ifPresent(wanted -> {
            throw new Wrong("it is signed with the key " + key + ", which is not the one you named");
        });
        export.checkContents(origin, key);
        proved.add("The file is as it was exported at %s: every part of it is as signed with the key %s."
                .formatted(about.text("madeAt"), key));
        if (trusted.isEmpty()) {
            notProved.add(
                    "That this key is the trust's: compare it with the one printed in the minutes, or name that one"
                            + " with --key.");
        }
        List<Checkpoint> checkpoints = checkpoints(export, origin, key);
        Map<String, List<ExportedEvent>> logs = events(export);
        Proofs proofs = Proofs.read(export.lines(Export.PROOFS));
        new Logs(about, checkpoints, proofs, proved, notProved).check(logs);
        proofs.allUsed();
        withheld(logs, notProved);
        SealedNotes.check(logs.values(), proved, notProved);
        witnesses(checkpoints, origin, key, proved, notProved);
        notProved.add("That what was entered was true when it was entered.");
        return new Findings(proved, notProved);
    }

    private static List<Checkpoint> checkpoints(Export export, String origin, PublicKey key) {
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (String line : export.lines(Export.CHECKPOINTS)) {
            Checkpoint next = Checkpoint.read(Json.object(line), origin, key);
            if (!checkpoints.isEmpty()
                    && Instant.parse(next.madeAt())
                            .isBefore(Instant.parse(checkpoints.getLast().madeAt()))) {
                throw new Wrong("the checkpoints are not in the order in which they were made");
            }
            checkpoints.add(next);
        }
        if (checkpoints.isEmpty()) {
            throw new Wrong("it holds no checkpoint");
        }
        return checkpoints;
    }

    private static Map<String, List<ExportedEvent>> events(Export export) {
        Map<String, List<ExportedEvent>> logs = new LinkedHashMap<>();
        Map<String, String> ids = new HashMap<>();
        for (String line : export.lines(Export.EVENTS)) {
            ExportedEvent event = ExportedEvent.read(line);
            List<ExportedEvent> log = logs.computeIfAbsent(event.log(), name -> new ArrayList<>());
            if (!log.isEmpty() && event.index() <= log.getLast().index()) {
                throw new Wrong("the events of %s are not in their order at %d".formatted(event.log(), event.index()));
            }
            if (!log.isEmpty() && event.recordedAt() < log.getLast().recordedAt()) {
                throw new Wrong("time goes back in %s at event %d".formatted(event.log(), event.index()));
            }
            if (!event.isWithheld() && ids.put(event.id(), event.log()) != null) {
                throw new Wrong("the event " + event.id() + " is in it twice");
            }
            log.add(event);
        }
        return logs;
    }

    private static void withheld(Map<String, List<ExportedEvent>> logs, List<String> notProved) {
        long withheld = logs.values().stream()
                .flatMap(List::stream)
                .filter(ExportedEvent::isWithheld)
                .count();
        if (withheld > 0) {
            notProved.add(String.format(
                    Locale.UK,
                    "What %,d events say, and when they were recorded: whoever exported this may not read them, so"
                            + " that only their hashes are here.",
                    withheld));
        }
    }

    private void witnesses(
            List<Checkpoint> checkpoints, String origin, PublicKey key, List<String> proved, List<String> notProved) {
        for (String note : witnessed) {
            String text = note.replace("\r\n", "\n");
            List<String> lines = key.open(text).lines().toList();
            String madeAt = lines.size() == 4 && lines.getFirst().equals(origin) ? lines.get(3) : "";
            if (madeAt.isEmpty()) {
                throw new Wrong("the checkpoint you hold is none of " + origin);
            }
            Optional<Checkpoint> same = checkpoints.stream()
                    .filter(one -> one.madeAt().equals(madeAt))
                    .findFirst();
            if (same.isPresent() && !same.get().note().equals(text)) {
                throw new Wrong(
                        "the checkpoint of %s that you hold is not the one in the export: the record was another then"
                                .formatted(madeAt));
            }
            if (same.isEmpty()) {
                throw new Wrong("the checkpoint of %s that you hold is not in the export".formatted(madeAt));
            }
            proved.add("The checkpoint of %s that you hold is in the export, and the record agrees with it."
                    .formatted(madeAt));
        }
        if (witnessed.isEmpty()) {
            notProved.add("That these checkpoints are the ones that were handed out at the time: name one of those with"
                    + " --checkpoint.");
        }
    }

    /** The logs of an export, one after another. */
    private record Logs(
            Json.Fields about,
            List<Checkpoint> checkpoints,
            Proofs proofs,
            List<String> proved,
            List<String> notProved) {

        void check(Map<String, List<ExportedEvent>> logs) {
            List<String> named = about.texts("logs");
            if (!named.containsAll(logs.keySet())) {
                throw new Wrong("it holds events of a log that it is not about");
            }
            for (String log : named) {
                List<ExportedEvent> events = logs.getOrDefault(log, List.of());
                switch (about.text("scope")) {
                    case "whole" -> whole(log, events);
                    case "between" -> between(log, events);
                    case "chosen" -> chosen(log, events);
                    default -> throw new Wrong("it is an export of another kind than is known here");
                }
            }
        }

        private void whole(String log, List<ExportedEvent> events) {
            Tree tree = new Tree();
            long covered = 0;
            String last = "";
            int next = 0;
            for (Checkpoint checkpoint : checkpoints) {
                Head head = checkpoint.heads().get(log);
                if (head == null) {
                    continue;
                }
                if (head.size() < covered) {
                    throw new Wrong("by the checkpoint of %s, %s had fewer events than before"
                            .formatted(checkpoint.madeAt(), log));
                }
                while (next < head.size()) {
                    if (next >= events.size()) {
                        throw new Wrong("%s ends after %d events, but had %d at the checkpoint of %s"
                                .formatted(log, events.size(), head.size(), checkpoint.madeAt()));
                    }
                    if (events.get(next).index() != next) {
                        throw new Wrong("event %d of %s is missing".formatted(next, log));
                    }
                    tree.add(Tree.base64(events.get(next).leaf()));
                    next++;
                }
                if (!Base64.getEncoder().encodeToString(tree.root()).equals(head.root())) {
                    throw new Wrong(
                            "%s is not what it was at the checkpoint of %s: one of its events %d to %d was changed"
                                    .formatted(log, checkpoint.madeAt(), covered, head.size() - 1));
                }
                covered = head.size();
                last = checkpoint.madeAt();
            }
            if (last.isEmpty()) {
                throw new Wrong("no checkpoint covers " + log);
            }
            for (int i = next; i < events.size(); i++) {
                if (events.get(i).index() != i) {
                    throw new Wrong("event %d of %s is missing".formatted(i, log));
                }
            }
            proved.add(String.format(
                    Locale.UK,
                    "%s: its first %,d events are all here, in their order, and nothing in them was changed, dropped"
                            + " or inserted before the checkpoint of %s.",
                    log,
                    covered,
                    last));
            if (events.size() > covered) {
                notProved.add(String.format(
                        Locale.UK,
                        "%s: %,d events were recorded after that checkpoint; nothing signed covers them yet.",
                        log,
                        events.size() - covered));
            }
        }

        private void between(String log, List<ExportedEvent> events) {
            Included included = included(log, events);
            for (int i = 1; i < events.size(); i++) {
                if (events.get(i).index() != events.get(i - 1).index() + 1) {
                    throw new Wrong("event %d of %s is missing"
                            .formatted(events.get(i - 1).index() + 1, log));
                }
            }
            long from = Instant.parse(about.text("from")).toEpochMilli();
            long to = Instant.parse(about.text("to")).toEpochMilli();
            for (ExportedEvent event : events) {
                boolean inside = event.recordedAt() >= from && event.recordedAt() < to;
                if (inside == event.neighbour()) {
                    throw new Wrong("event %d of %s lies on the other side of the days exported than is said"
                            .formatted(event.index(), log));
                }
            }
            boolean startsBefore = !events.isEmpty()
                    && (events.getFirst().index() == 0 || events.getFirst().neighbour());
            boolean endsAfter = !events.isEmpty()
                    && (events.getLast().index() == included.size() - 1
                            || events.getLast().neighbour());
            if (events.isEmpty() ? included.size() != 0 : !(startsBefore && endsAfter)) {
                throw new Wrong("%s: events at the edges of the days exported are missing".formatted(log));
            }
            proved.add(String.format(
                    Locale.UK,
                    "%s: all %,d events recorded from %s until before %s are here, in their order and unchanged, as of"
                            + " the checkpoint of %s.",
                    log,
                    events.stream().filter(event -> !event.neighbour()).count(),
                    about.text("from"),
                    about.text("to"),
                    included.madeAt()));
        }

        private void chosen(String log, List<ExportedEvent> events) {
            Included included = included(log, events);
            proved.add(String.format(
                    Locale.UK,
                    "%s: %,d chosen events stand in it unchanged, as of the checkpoint of %s.",
                    log,
                    events.size(),
                    included.madeAt()));
            notProved.add(log + ": what else stands in it; only chosen events are in this file.");
        }

        private record Included(long size, String madeAt) {}

        /** Every event by its own proof, in the last checkpoint; and the checkpoints before, each by its growth. */
        private Included included(String log, List<ExportedEvent> events) {
            List<Checkpoint> covering = checkpoints.stream()
                    .filter(checkpoint -> checkpoint.heads().containsKey(log))
                    .toList();
            if (covering.isEmpty()) {
                throw new Wrong("no checkpoint covers " + log);
            }
            for (int i = 1; i < covering.size(); i++) {
                Head before = head(covering.get(i - 1), log);
                Head after = head(covering.get(i), log);
                boolean unchanged = before.equals(after);
                if (!unchanged
                        && before.size() > 0
                        && !Tree.grew(
                                before.size(),
                                Tree.base64(before.root()),
                                after.size(),
                                Tree.base64(after.root()),
                                proofs.growth(log, before.size(), after.size()))) {
                    throw new Wrong("%s did not only grow between the checkpoints of %s and %s"
                            .formatted(
                                    log,
                                    covering.get(i - 1).madeAt(),
                                    covering.get(i).madeAt()));
                }
            }
            Head last = head(covering.getLast(), log);
            for (ExportedEvent event : events) {
                byte[] root = Tree.fromLeaf(
                        Tree.base64(event.leaf()), event.index(), last.size(), proofs.inclusion(log, event.index()));
                if (!Arrays.equals(root, Tree.base64(last.root()))) {
                    throw new Wrong("event %d of %s is not the one that stands there by the checkpoint of %s"
                            .formatted(event.index(), log, covering.getLast().madeAt()));
                }
            }
            return new Included(last.size(), covering.getLast().madeAt());
        }

        private static Head head(Checkpoint checkpoint, String log) {
            return Optional.ofNullable(checkpoint.heads().get(log)).orElseThrow();
        }
    }
}
