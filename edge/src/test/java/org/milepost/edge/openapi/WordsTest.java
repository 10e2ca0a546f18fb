package org.milepost.edge.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.Vocabulary;
import org.milepost.api.phase.PhaseCommand.PlaceSchool;
import org.milepost.edge.json.JavadocOf;
import org.milepost.edge.json.Repository;

/** The published language's words about itself, which the OpenAPI document quotes, are those of its Javadoc. */
class WordsTest {
    private static final Path RESOURCES = Repository.ROOT.resolve("shared-events/src/main/resources");

    @Test
    void each_package_says_what_its_javadoc_says() throws IOException {
        Map<Path, String> wanted = new TreeMap<>();
        words().forEach((name, words) -> wanted.put(file(name), text(words)));
        if (Repository.WRITES) {
            wanted.forEach(Repository::write);
            for (Path file : written()) {
                if (!wanted.containsKey(file)) {
                    Files.delete(file);
                }
            }
        }
        assertThat(written())
                .as("renew the words with: mvn -pl edge -am test -Dmilepost.golden=write -Dtest=WordsTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .containsExactlyInAnyOrderElementsOf(wanted.keySet())
                .allSatisfy(
                        file -> assertThat(Repository.read(file)).as("%s", file).isEqualTo(wanted.get(file)));
    }

    @Test
    void every_command_and_event_says_what_it_is_for() {
        SortedMap<String, JavadocOf.Said> said = JavadocOf.publishedLanguage().types();
        assertThat(Stream.concat(Vocabulary.commands().values().stream(), Vocabulary.events().values().stream()))
                .extracting(Class::getName)
                .allSatisfy(type -> assertThat(said).containsKey(type));
    }

    @Test
    void words_are_found_at_run_time() {
        assumeFalse(Repository.WRITES, "what was just written is not on the class path yet");
        assertThat(Words.of(PlaceSchool.class))
                .hasValueSatisfying(said -> assertThat(said).startsWith("Place the school directly"));
        assertThat(Words.ofPackage(PlaceSchool.class)).isPresent();
    }

    private static SortedMap<String, SortedMap<String, String>> words() {
        JavadocOf javadoc = JavadocOf.publishedLanguage();
        SortedMap<String, SortedMap<String, String>> byPackage = new TreeMap<>();
        javadoc.packages().forEach((name, said) -> put(byPackage, name, "package", said));
        javadoc.types().forEach((type, said) -> {
            int end = type.lastIndexOf('.');
            String name = type.substring(end + 1);
            put(byPackage, type.substring(0, end), name, said.text());
            said.components()
                    .forEach((component, text) -> put(byPackage, type.substring(0, end), name + "#" + component, text));
        });
        return byPackage;
    }

    private static void put(Map<String, SortedMap<String, String>> byPackage, String name, String key, String said) {
        if (!said.isEmpty()) {
            byPackage.computeIfAbsent(name, any -> new TreeMap<>()).put(key, said);
        }
    }

    private static String text(SortedMap<String, String> words) {
        StringBuilder text =
                new StringBuilder("# Written by a test from the Javadoc beside it: change that, not this.\n");
        words.forEach((key, said) -> text.append(key.replace("#", "\\#"))
                .append('=')
                .append(said.replace("\\", "\\\\"))
                .append('\n'));
        return text.toString();
    }

    private static Path file(String packageName) {
        return RESOURCES.resolve(packageName.replace('.', '/')).resolve("words.properties");
    }

    private static List<Path> written() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.endsWith("words.properties"))
                    .sorted()
                    .toList();
        }
    }
}
