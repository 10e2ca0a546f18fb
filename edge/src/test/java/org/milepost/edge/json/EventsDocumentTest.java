package org.milepost.edge.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.milepost.api.Event;
import org.milepost.api.Vocabulary;
import org.milepost.edge.json.JavadocOf.Said;

/** {@code docs/events.md} is written from the events themselves and never by hand; {@code -Dmilepost.golden=write} renews it. */
class EventsDocumentTest {
    private static final Path DOCUMENT = Repository.ROOT.resolve("docs/events.md");

    @Test
    void the_list_of_events_is_current() {
        String wanted = document();
        if (Repository.WRITES) {
            Repository.write(DOCUMENT, wanted);
        }
        assertThat(Repository.read(DOCUMENT))
                .as("docs/events.md; renew it with: mvn -pl edge -am test -Dmilepost.golden=write"
                        + " -Dtest=EventsDocumentTest -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(wanted);
    }

    private static String document() {
        JavadocOf said = JavadocOf.publishedLanguage();
        Map<String, List<Class<? extends Event>>> bySlice = Vocabulary.events().entrySet().stream()
                .collect(Collectors.groupingBy(
                        event -> event.getKey().substring(0, event.getKey().indexOf('.')),
                        TreeMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        StringBuilder text = new StringBuilder("""
                # Events

                Everything that can be recorded, by the name it is stored under. Written by a test from the events themselves: change them, not
                this page. A stored name never changes; a new revision comes with an upcaster and a golden file of the old one
                (`edge/src/test/resources/org/milepost/golden`). *optional* fields may be absent, *list* and *set* fields may be empty.
                """);
        bySlice.forEach((slice, events) -> {
            text.append("\n## ").append(slice).append('\n');
            events.forEach(event -> append(text, event, said));
        });
        text.append("\n# What events are made of\n");
        parts().forEach(part -> appendPart(text, part, said));
        return text.toString();
    }

    /** Records and choices within events, by name; ids and notes are plain texts. */
    private static List<Class<?>> parts() {
        Map<String, Class<?>> found = new TreeMap<>();
        Vocabulary.events().values().forEach(event -> gather(event, found));
        return List.copyOf(found.values());
    }

    private static void gather(Type type, Map<String, Class<?>> found) {
        if (type instanceof ParameterizedType parameterized) {
            gather(parameterized.getRawType(), found);
            for (Type argument : parameterized.getActualTypeArguments()) {
                gather(argument, found);
            }
        } else if (type instanceof Class<?> part && part.getName().startsWith("org.milepost.api.")) {
            boolean isText = Arrays.stream(part.getDeclaredMethods())
                    .anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
            boolean isEvent = Event.class.isAssignableFrom(part);
            if (!isText
                    && (isEvent || found.put(nameOf(part) + " " + part.getName(), part) == null)
                    && part.isRecord()) {
                for (RecordComponent component : part.getRecordComponents()) {
                    gather(component.getGenericType(), found);
                }
            }
        }
    }

    private static void appendPart(StringBuilder text, Class<?> part, JavadocOf javadoc) {
        Optional<Said> said = javadoc.of(part);
        text.append("\n### ").append(nameOf(part)).append("\n\n");
        said.filter(found -> !found.text().isEmpty())
                .ifPresent(found -> text.append(found.text()).append("\n\n"));
        if (part.isEnum()) {
            text.append("One of ")
                    .append(Arrays.stream(part.getEnumConstants())
                            .map(choice -> "`" + ((Enum<?>) choice).name() + "`")
                            .collect(Collectors.joining(", ")))
                    .append(".\n");
        } else {
            appendFields(text, part, said);
        }
    }

    private static void append(StringBuilder text, Class<? extends Event> event, JavadocOf javadoc) {
        Optional<Said> said = javadoc.of(event);
        text.append("\n### ").append(Vocabulary.nameOfEvent(event)).append("\n\n");
        said.filter(found -> !found.text().isEmpty())
                .ifPresent(found -> text.append(found.text()).append("\n\n"));
        text.append("`")
                .append(event.getSimpleName())
                .append("`, revision ")
                .append(Vocabulary.revisionOfEvent(event))
                .append("\n\n");
        appendFields(text, event, said);
    }

    private static void appendFields(StringBuilder text, Class<?> type, Optional<Said> said) {
        text.append("| field | type | |\n|---|---|---|\n");
        for (RecordComponent component : type.getRecordComponents()) {
            text.append("| ")
                    .append(component.getName())
                    .append(" | ")
                    .append(named(component.getGenericType()))
                    .append(" | ")
                    .append(said.map(found -> found.components().getOrDefault(component.getName(), ""))
                            .orElse("")
                            .replace("|", "\\|"))
                    .append(" |\n");
        }
    }

    private static String named(Type type) {
        if (type instanceof ParameterizedType parameterized && parameterized.getRawType() instanceof Class<?> raw) {
            String arguments = Arrays.stream(parameterized.getActualTypeArguments())
                    .map(EventsDocumentTest::named)
                    .collect(Collectors.joining(" → "));
            return switch (raw.getSimpleName()) {
                case "Optional" -> "*optional* " + arguments;
                case "List", "Set" -> "*" + raw.getSimpleName().toLowerCase(Locale.ROOT) + "* " + arguments;
                case "Map" -> "*map* " + arguments;
                default -> raw.getSimpleName() + " of " + arguments;
            };
        }
        return type instanceof Class<?> named ? nameOf(named) : type.getTypeName();
    }

    /** A type within another is named with it. */
    private static String nameOf(Class<?> type) {
        return type.getName().substring(type.getName().lastIndexOf('.') + 1).replace('$', '.');
    }
}
