package org.milepost.standalone;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.milepost.api.Meta;
import org.milepost.standalone.store.DataFolder;
import org.milepost.standalone.store.StoredEvent;
import org.milepost.standalone.store.StoredEvents;
import tools.jackson.databind.json.JsonMapper;

/** What a killed writer said it was asked and what it said it had answered, kept where killing it changes nothing. */
final class Ledger {
    /** How many acknowledged commands of each cycle are sent again. */
    private static final int REPEATED = 5;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> acknowledged = new LinkedHashMap<>();
    private final Set<String> unanswered = new LinkedHashSet<>();

    /** What is wrong with a record, seen from the ledger. */
    record Verdict(List<String> lost, List<String> doubled, List<String> disordered, List<String> otherAnswers) {}

    /** Notes a line of the writer's; one that was cut off in the middle was not said. Answers whether it was an answer. */
    boolean heard(String line) {
        String[] words = line.split(" ", 3);
        if (!line.endsWith(KilledWriter.END)) {
            return false;
        }
        if (words[0].equals("ASK")) {
            unanswered.add(words[1]);
            return false;
        }
        answered(words[1], words[2].substring(0, words[2].length() - KilledWriter.END.length()));
        return true;
    }

    private void answered(String id, String answer) {
        acknowledged.put(id, answer);
        unanswered.remove(id);
    }

    int answers() {
        return acknowledged.size();
    }

    /**
     * Opens the record as the next start would and compares. Then whoever got no answer asks again, and some who did; what
     * they are told is held to from then on.
     */
    Verdict compare(Path path) {
        List<String> disordered = new ArrayList<>();
        List<String> otherAnswers = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        List<String> doubled = new ArrayList<>();
        try (DataFolder folder = DataFolder.openForServing(path);
                Writer writer = Writer.open(folder, Clock.systemUTC(), Meadow.INSTALLATION)) {
            Map<String, List<String>> recorded = recorded(writer.stored(), disordered);
            acknowledged.forEach((id, answer) -> {
                List<String> found = recorded.getOrDefault(id, List.of());
                if (found.isEmpty()) {
                    lost.add(id);
                } else if (found.size() > 1) {
                    doubled.add(id);
                } else if (!answer.equals(found.getFirst())) {
                    otherAnswers.add(id);
                }
            });
            unanswered.stream()
                    .filter(id -> recorded.getOrDefault(id, List.of()).size() > 1)
                    .forEach(doubled::add);
            List<String> again = new ArrayList<>(acknowledged.keySet());
            for (String id : again.subList(Math.max(0, again.size() - REPEATED), again.size())) {
                if (!KilledWriter.line(KilledWriter.tell(writer.asker(), id)).equals(acknowledged.get(id))) {
                    otherAnswers.add(id);
                }
            }
            for (String id : List.copyOf(unanswered)) {
                String answer = KilledWriter.line(KilledWriter.tell(writer.asker(), id));
                if (recorded.containsKey(id) && !recorded.get(id).equals(List.of(answer))) {
                    otherAnswers.add(id);
                }
                answered(id, answer);
            }
        }
        return new Verdict(lost, doubled, disordered, otherAnswers);
    }

    /** What stands in the record, by command: written as an answer would be. Whatever is out of order is noted. */
    private static Map<String, List<String>> recorded(StoredEvents stored, List<String> disordered) {
        Map<String, List<String>> byCommand = new HashMap<>();
        Map<String, Long> heads = new HashMap<>();
        Set<String> ids = new HashSet<>();
        long index = 0;
        long time = 0;
        try (StoredEvents.Rows rows = stored.after(0)) {
            while (rows.hasNext()) {
                StoredEvent row = rows.next();
                boolean inOrder = row.globalIndex() == index + 1
                        && row.sequence() == heads.getOrDefault(row.stream(), -1L) + 1
                        && row.recordedAtMillis() >= time
                        && ids.add(row.eventId());
                if (!inOrder) {
                    disordered.add(row.toString());
                }
                index = row.globalIndex();
                time = row.recordedAtMillis();
                heads.put(row.stream(), row.sequence());
                String command =
                        JSON.readTree(row.metadata()).path(Meta.COMMAND_ID).asString();
                byCommand
                        .computeIfAbsent(command, id -> new ArrayList<>())
                        .add(row.stream() + " " + row.sequence() + " " + row.eventId() + "@" + row.sequence());
            }
        }
        return byCommand;
    }
}
