package org.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.edge.access.Tokens;

/** What comes from others is byte for byte what was looked at, with its licence beside it. */
class VendoredFilesTest {
    private static final Path VENDOR = Path.of("src/main/resources/static/assets/vendor");

    @Test
    void every_file_has_the_checksum_written_down() throws Exception {
        assertThat(String.join("\n", sums()))
                .isEqualTo(Files.readString(VENDOR.resolve("SHA256SUMS")).strip());
    }

    @Test
    void every_work_has_its_licence() {
        for (String work : List.of("echarts", "zrender", "govuk-frontend", "htmx", "inter")) {
            assertThat(VENDOR.resolve("licences/" + work + ".txt")).isNotEmptyFile();
        }
    }

    @Test
    void nothing_marks_the_pages_as_a_government_service() throws Exception {
        assertThat(Files.readString(VENDOR.resolve("forms.css")))
                .doesNotContainIgnoringCase("gds transport")
                .doesNotContain("govuk")
                .doesNotContain("crown")
                .doesNotContain("url(");
    }

    private static List<String> sums() throws IOException {
        try (Stream<Path> files = Files.walk(VENDOR)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("SHA256SUMS"))
                    .collect(Collectors.toMap(
                            file -> VENDOR.relativize(file).toString().replace('\\', '/'), VendoredFilesTest::sum))
                    .entrySet()
                    .stream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .map(entry -> entry.getValue() + "  " + entry.getKey())
                    .toList();
        }
    }

    private static String sum(Path file) {
        try {
            return Tokens.sha256(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
