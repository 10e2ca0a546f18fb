package org.milepost.web.form;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.web.words.Say;

/**
 * The things of a record that a command may be about, found in what a question answered: whatever names itself by an id is a
 * thing, and its words tell people which.
 */
final class Things {
    private static final int LONGEST = 90;

    private final List<Object> answers;

    Things(List<Object> answers) {
        this.answers = List.copyOf(answers);
    }

    /**
     * One thing.
     *
     * @param kind the component that holds its id, such as {@code rap}
     */
    record Thing(String kind, String id, String label, Object said) {}

    /** All things of a kind, each once. */
    List<Thing> of(String kind) {
        Map<String, Thing> found = new LinkedHashMap<>();
        answers.forEach(answer -> walk(answer, kind, found));
        return List.copyOf(found.values());
    }

    /** The thing of that id. */
    Optional<Thing> of(String kind, String id) {
        return of(kind).stream().filter(thing -> thing.id().equals(id)).findFirst();
    }

    /** What belongs to one thing. */
    static Things inside(Thing thing) {
        return new Things(List.of(thing.said()));
    }

    private static void walk(Object value, String kind, Map<String, Thing> found) {
        switch (value) {
            case Optional<?> some -> some.ifPresent(each -> walk(each, kind, found));
            case Collection<?> all -> all.forEach(each -> walk(each, kind, found));
            case ItemId id -> {}
            case Note note -> {}
            case Record record -> {
                RecordComponent[] components = record.getClass().getRecordComponents();
                if (components.length > 1 && components[0].getName().equals(kind)) {
                    Object first = read(record, components[0]);
                    if (first instanceof ItemId || first instanceof SchoolId) {
                        found.putIfAbsent(first.toString(), new Thing(kind, first.toString(), label(record), record));
                    }
                }
                for (RecordComponent component : components) {
                    walk(read(record, component), kind, found);
                }
            }
            default -> {}
        }
    }

    /** The words that tell a thing from others: its text, what sort it is, how it stands, its first day. */
    private static String label(Record record) {
        Optional<String> text = Optional.empty();
        List<String> sorts = new ArrayList<>();
        Optional<String> day = Optional.empty();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = read(record, component);
            if (text.isEmpty() && value instanceof Note note) {
                text = Optional.of(note.text().replaceAll("\\s+", " "));
            } else if (text.isEmpty() && component.getName().equals("content") && value instanceof Record content) {
                text = firstNote(content);
            } else if (value instanceof Enum<?> constant) {
                sorts.add(Labels.constant(constant).toLowerCase(java.util.Locale.UK));
            } else if (day.isEmpty() && value instanceof LocalDate date) {
                day = Optional.of(Say.day(date));
            }
        }
        String behind = String.join(", ", sorts) + (sorts.isEmpty() || day.isEmpty() ? "" : ", ") + day.orElse("");
        return text.map(words -> shortened(words) + (behind.isEmpty() ? "" : " (" + behind + ")"))
                .orElse(
                        behind.isEmpty()
                                ? String.valueOf(read(record, record.getClass().getRecordComponents()[0]))
                                : Say.capital(behind));
    }

    private static Optional<String> firstNote(Record record) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (read(record, component) instanceof Note note) {
                return Optional.of(note.text().replaceAll("\\s+", " "));
            }
        }
        return Optional.empty();
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST
                ? words
                : words.substring(0, LONGEST - 1).strip() + "…";
    }

    /** What a component of a record holds. */
    static Object read(Record record, RecordComponent component) {
        try {
            Object value = component.getAccessor().invoke(record);
            return value == null ? Optional.empty() : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass() + " does not say its " + component.getName(), e);
        }
    }
}
