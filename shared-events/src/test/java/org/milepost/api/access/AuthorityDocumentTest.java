package org.milepost.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/authority.md} is written from the authority table and never by hand; {@code -Dmilepost.golden=write} renews it. */
class AuthorityDocumentTest {
    private static final Authority TABLE = Authority.table();

    @Test
    void the_page_says_what_the_table_says() throws IOException {
        Path page = root().resolve("docs/authority.md");
        String wanted = page();
        if ("write".equals(System.getProperty("milepost.golden"))) {
            Files.writeString(page, wanted);
        }
        assertThat(Files.readString(page))
                .as("docs/authority.md; renew it with: mvn -pl shared-events test -Dmilepost.golden=write"
                        + " -Dtest=AuthorityDocumentTest")
                .isEqualTo(wanted);
    }

    private static String page() {
        StringBuilder text = new StringBuilder("""
                # Who may do what

                Written by a test from the authority table (`shared-events/src/main/resources/org/milepost/api/access/authority.table`), which both
                sides read: change the table, not this page.

                R read · W write (record facts, or record what a body decided) · P propose · A approve · C challenge · M monitor · N answer about the
                own school · Q request · – nothing, and the thing answers 404 as if it did not exist. Any letter includes reading; reading without
                the letter that a command needs answers 403. Headteachers, executive and senior leaders and local committee members hold their
                offices at the schools that are named in them.

                """);
        text.append("| row |");
        for (Office office : Office.values()) {
            text.append(' ').append(office.title()).append(" |");
        }
        text.append("\n|---|").append("---|".repeat(Office.values().length)).append('\n');
        for (String row : TABLE.rows()) {
            text.append("| ").append(row).append(" |");
            for (Office office : Office.values()) {
                text.append(' ').append(letters(TABLE.rights(row, office))).append(" |");
            }
            text.append('\n');
        }
        text.append(
                "\n## What belongs to a row\n\n| row | commands, with the right they need | events | addresses |\n|---|---|---|---|\n");
        for (String row : TABLE.rows()) {
            text.append("| ").append(row).append(" | ").append(commands(row)).append(" | ");
            text.append(listed(TABLE.events().stream()
                    .filter(event -> TABLE.rowOfEvent(event).equals(row))
                    .collect(Collectors.toCollection(java.util.TreeSet::new))));
            text.append(" | ").append(listed(addresses(row).keySet())).append(" |\n");
        }
        text.append("\n## Addresses of no one row\n\n");
        text.append("| how | who | addresses |\n|---|---|---|\n");
        appendOthers(text, "open", "everybody, without signing in");
        appendOthers(text, "own", "whoever is signed in, about themselves or what they may see");
        appendOthers(
                text, "composite", "any office that reaches the school or the trust; what it may not read is left out");
        appendOthers(text, "command", "as the command's own row says");
        return text.toString();
    }

    private static void appendOthers(StringBuilder text, String how, String who) {
        text.append("| ")
                .append(how)
                .append(" | ")
                .append(who)
                .append(" | ")
                .append(listed(addresses(how).keySet()))
                .append(" |\n");
    }

    private static Map<String, String> addresses(String row) {
        Map<String, String> found = new TreeMap<>(TABLE.addresses());
        found.values().removeIf(rows -> !Arrays.asList(rows.split(" +")).contains(row));
        return found;
    }

    private static String commands(String row) {
        return TABLE.commands().stream()
                .filter(command -> TABLE.need(command).row().equals(row))
                .sorted()
                .map(command ->
                        "`" + command + "` " + letters(TABLE.need(command).rights()))
                .collect(Collectors.joining(", "));
    }

    private static String listed(Set<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static String letters(Set<Right> rights) {
        if (rights.isEmpty()) {
            return "–";
        }
        String letters = Arrays.stream(Right.values())
                .filter(right -> rights.contains(right) && (right != Right.READ || rights.size() == 1))
                .map(right -> String.valueOf(right.letter()))
                .collect(Collectors.joining(" "));
        return letters;
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("milepost"))) {
            here = Objects.requireNonNull(here.getParent());
        }
        return here;
    }
}
