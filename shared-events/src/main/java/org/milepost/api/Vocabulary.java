package org.milepost.api;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every event and command there is, by the name it is stored or sent under; built from the sealed interfaces, so that
 * nothing can be recorded that is not listed here.
 */
public final class Vocabulary {
    private static final Map<String, Class<? extends Event>> EVENTS = Vocabulary.<Event>byName(
            Vocabulary.<Event>records(Event.class),
            type -> type.getAnnotation(EventName.class).value());
    private static final Map<Class<? extends Event>, EventName> EVENT_NAMES = EVENTS.values().stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), type -> type.getAnnotation(EventName.class)));
    private static final Map<String, Class<? extends Command>> COMMANDS =
            Vocabulary.<Command>byName(Vocabulary.<Command>records(Command.class), Vocabulary::nameOfCommand);

    private Vocabulary() {}

    /** Event types by stored name. */
    public static Map<String, Class<? extends Event>> events() {
        return EVENTS;
    }

    /** Command types by the name they are sent under. */
    public static Map<String, Class<? extends Command>> commands() {
        return COMMANDS;
    }

    /** The stored name of an event. */
    public static String nameOf(Event event) {
        return nameOfEvent(event.getClass());
    }

    /** The stored name of a type of event. */
    public static String nameOfEvent(Class<? extends Event> type) {
        return eventName(type).value();
    }

    /** The revision that events of this type are written in. */
    public static int revisionOfEvent(Class<? extends Event> type) {
        return eventName(type).revision();
    }

    /** The name of a type of command: {@code PlaceSchool} is sent as {@code place-school}. */
    public static String nameOfCommand(Class<? extends Command> type) {
        return type.getSimpleName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static EventName eventName(Class<? extends Event> type) {
        EventName name = EVENT_NAMES.get(type);
        if (name == null) {
            throw new IllegalArgumentException(type + " is not an event of the record.");
        }
        return name;
    }

    private static <T> Map<String, Class<? extends T>> byName(
            Stream<Class<? extends T>> types, Function<Class<? extends T>, String> naming) {
        Map<String, Class<? extends T>> byName = new LinkedHashMap<>();
        types.forEach(type -> {
            String name = naming.apply(type);
            if (byName.put(name, type) != null) {
                throw new IllegalStateException("Two types share the name '" + name + "'.");
            }
        });
        return Collections.unmodifiableMap(byName);
    }

    @SuppressWarnings("unchecked") // every permitted subclass of T is a T
    private static <T> Stream<Class<? extends T>> records(Class<? extends T> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(sub -> Vocabulary.<T>records((Class<? extends T>) sub));
    }
}
