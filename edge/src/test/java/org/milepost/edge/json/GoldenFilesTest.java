package org.milepost.edge.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.milepost.api.Event;
import org.milepost.api.Vocabulary;
import org.milepost.api.examples.Examples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is stored stays readable for ever: each event has one canonical example and, for each revision it was ever stored
 * in, a golden file under {@code golden/<slice>/<name>.v<revision>.json}. {@code -Dmilepost.golden=write} writes files that
 * are missing and touches none that is there.
 */
class GoldenFilesTest {
    private static final Path GOLDEN = Repository.ROOT.resolve("edge/src/test/resources/org/milepost/golden");
    private static final Pattern FILE = Pattern.compile("(([a-z0-9-]+)\\.[a-z0-9-]+)\\.v([0-9]+)\\.json");

    private static final EventSerializer SERIALIZER = EventSerializer.create();
    private static final EventReader READER = new EventReader(SERIALIZER, Upcasters.SHIPPED);
    private static final JsonMapper JSON = EventJson.mapper();
    private static final Map<Class<?>, List<Event>> EXAMPLES =
            Examples.all().stream().collect(Collectors.groupingBy(Event::getClass));

    static Stream<String> every_event() {
        return Vocabulary.events().keySet().stream();
    }

    static Stream<Path> every_file() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream().map(GOLDEN::relativize);
        }
    }

    @ParameterizedTest
    @MethodSource("every_event")
    void every_event_has_one_canonical_example(String name) {
        Class<? extends Event> type = type(name);
        assertThat(EXAMPLES.getOrDefault(type, List.of()))
                .as("examples of %s in org.milepost.api.examples.Examples.all()", type.getSimpleName())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("every_event")
    void every_event_is_written_as_its_golden_file_says_and_read_back(String name) {
        Event example = EXAMPLES.getOrDefault(type(name), List.of()).getFirst();
        String written = pretty(SERIALIZER.serialize(example, byte[].class).getData());
        Path file = golden(name, Vocabulary.revisionOfEvent(type(name)));
        if (!Files.exists(file) && Repository.WRITES) {
            Repository.write(file, written);
        }
        assertThat(file)
                .as("write missing golden files with -Dmilepost.golden=write")
                .exists();
        assertThat(Repository.read(file)).isEqualTo(written);
        assertThat(read(file)).isEqualTo(example);
    }

    /** A stored form that was ever released stays here, with its file, and reads as the event of today. */
    @ParameterizedTest
    @MethodSource("every_file")
    void every_golden_file_reads_whatever_its_revision(Path relative) {
        Matcher parts = FILE.matcher(relative.getFileName().toString());
        assertThat(parts.matches())
                .as("%s is named <event>.v<revision>.json", relative)
                .isTrue();
        assertThat(relative.getParent()).as("the folder of %s", relative).hasToString(parts.group(2));
        Event event = read(GOLDEN.resolve(relative));
        if (Vocabulary.events().containsKey(parts.group(1))) {
            assertThat(event).isInstanceOf(type(parts.group(1)));
        }
    }

    /** Revisions count up from 1, and the forms before today's are kept. */
    @ParameterizedTest
    @MethodSource("every_event")
    void no_revision_lacks_its_golden_file(String name) {
        for (int revision = 1; revision < Vocabulary.revisionOfEvent(type(name)); revision++) {
            assertThat(golden(name, revision)).exists();
        }
    }

    @Test
    void an_event_of_an_unknown_name_stops_the_reader_loudly() {
        assertThatThrownBy(() -> READER.read(new StoredText("school.abolished", "1", "{}")))
                .isInstanceOf(EventSerializer.UnknownEvent.class)
                .hasMessageContaining("school.abolished");
    }

    @Test
    void an_event_of_a_revision_to_come_stops_the_reader_loudly() {
        assertThatThrownBy(() -> READER.read(new StoredText("school.renamed", "99", "{}")))
                .isInstanceOf(EventSerializer.UnknownEvent.class)
                .hasMessageContaining("school.renamed")
                .hasMessageContaining("99");
    }

    @Test
    void a_class_that_is_no_event_is_not_built_from_what_is_stored() {
        assertThatThrownBy(() -> READER.read(new StoredText("java.util.ArrayList", "1", "[]")))
                .isInstanceOf(EventSerializer.UnknownEvent.class);
    }

    private static Event read(Path file) {
        Matcher parts = FILE.matcher(file.getFileName().toString());
        assertThat(parts.matches()).isTrue();
        return READER.read(new StoredText(parts.group(1), parts.group(3), Repository.read(file)))
                .event();
    }

    private static Path golden(String name, int revision) {
        return GOLDEN.resolve(name.substring(0, name.indexOf('.'))).resolve(name + ".v" + revision + ".json");
    }

    private static Class<? extends Event> type(String name) {
        return java.util.Objects.requireNonNull(Vocabulary.events().get(name));
    }

    private static String pretty(byte[] stored) {
        Function<JsonNode, String> lines = JSON.writerWithDefaultPrettyPrinter()::writeValueAsString;
        return lines.apply(JSON.readTree(new String(stored, StandardCharsets.UTF_8)))
                        .replace("\r\n", "\n") + "\n";
    }
}
