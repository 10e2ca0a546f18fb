package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever follows a link in the documents arrives somewhere. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]\\[]*]\\(([^)\\s]+)\\)");
    private static final Pattern LINE_NUMBER = Pattern.compile(".*#L[0-9]+.*");
    private static final Path ROOT = root();

    @Test
    void every_link_leads_to_a_file_that_exists() throws IOException {
        assertThat(documents())
                .isNotEmpty()
                .allSatisfy(document -> assertThat(links(document))
                        .filteredOn(link ->
                                !link.startsWith("http") && !link.startsWith("mailto:") && !link.startsWith("#"))
                        .allSatisfy(link -> assertThat(document.resolveSibling(link.replaceFirst("#.*", ""))
                                        .normalize())
                                .as("%s in %s", link, ROOT.relativize(document))
                                .exists()));
    }

    @Test
    void no_link_names_a_line() throws IOException {
        assertThat(documents())
                .allSatisfy(document -> assertThat(links(document))
                        .as("links in %s", ROOT.relativize(document))
                        .noneMatch(LINE_NUMBER.asMatchPredicate()));
    }

    @Test
    void what_the_compose_file_builds_from_is_there() throws IOException {
        String compose = Files.readString(ROOT.resolve("docker-compose.yml"));
        assertThat(ROOT.resolve("Dockerfile")).exists();
        assertThat(named(compose, "MODULE"))
                .isNotEmpty()
                .allSatisfy(module ->
                        assertThat(ROOT.resolve(module).resolve("pom.xml")).exists());
    }

    @Test
    void what_the_compose_file_starts_and_sets_is_there() throws Exception {
        String compose = Files.readString(ROOT.resolve("docker-compose.yml"));
        for (String main : named(compose, "MAIN")) {
            assertThat(Class.forName(main).getMethod("main", String[].class)).isNotNull();
        }
        assertThat(Pattern.compile("(MILEPOST_[A-Z_]+):")
                        .matcher(compose)
                        .results()
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .isSubsetOf(
                        "MILEPOST_AXONSERVER_SERVERS",
                        "MILEPOST_AXONSERVER_TOKEN",
                        "MILEPOST_AXONSERVER_CONTEXT",
                        "MILEPOST_MONGODB_URI");
    }

    static List<String> links(Path document) {
        try {
            return LINK.matcher(Files.readString(document))
                    .results()
                    .map(link -> link.group(1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> named(String compose, String argument) {
        return Pattern.compile(argument + ": (\\S+)")
                .matcher(compose)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(ROOT.resolve("README.md")),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }

    private static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("milepost"))) {
                return folder;
            }
        }
        throw new IllegalStateException("No folder above this one holds the launcher.");
    }
}
