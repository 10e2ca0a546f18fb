package org.milepost.standalone;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.Vocabulary;
import org.milepost.api.access.Authority;
import org.milepost.api.strategy.Aspect;
import org.milepost.api.strategy.Band;
import org.milepost.api.strategy.Basis;
import org.milepost.api.strategy.Monitoring;
import org.milepost.api.strategy.Obligation;
import org.milepost.api.strategy.Policy;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.command.trust.Shipped;

/**
 * Every row of the strategy comes to something that can be recorded, is due, can be read and is specified, or says why not: it
 * stands in {@code docs/strategy-coverage.md}, which is written from the edition and {@code strategy-coverage.table}. To write
 * the page anew: {@code mvn -pl standalone -am test -Dtest=StrategyCoverageTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dmilepost.golden=write}.
 */
class StrategyCoverageTest {
    private static final Path ROOT = root();
    private static final Path PAGE = ROOT.resolve("docs/strategy-coverage.md");
    private static final String EDITION_FILE = "command-side/src/main/resources/org/milepost/strategy/2025-26.yaml";
    private static final String NOT_RECORDED = "not recorded, because ";
    private static final StrategyEdition EDITION = Shipped.edition("2025-26").orElseThrow();
    private static final Coverage TABLE = Coverage.read();

    private static final Map<Path, String> DECISIONS = sources("command-side/src/main/java");
    private static final Map<Path, String> SPECIFICATIONS = sources("command-side/src/test/java");
    private static final String ENDPOINTS =
            String.join("\n", sources("query-side/src/main/java").values());

    @Test
    void every_entry_that_fulfils_something_is_recorded_by_a_command() {
        for (String event : events()) {
            assertThat(Vocabulary.events()).containsKey(event);
            assertThat(commands(event)).as("commands that record " + event).isNotEmpty();
            for (String command : commands(event)) {
                assertThat(Vocabulary.commands()).containsKey(command);
                String recorded =
                        Objects.requireNonNull(Vocabulary.events().get(event)).getSimpleName();
                assertThat(DECISIONS.values())
                        .as(command + " is decided where " + event + " is made")
                        .anyMatch(text -> mentions(text, typeOf(command)) && mentions(text, recorded));
                assertThat(Authority.table().commands()).contains(command);
            }
        }
    }

    @Test
    void every_command_has_an_accepting_specification() {
        for (String event : events()) {
            for (String command : commands(event)) {
                assertThat(specification(command))
                        .as("specification of " + command)
                        .isPresent();
            }
        }
    }

    @Test
    void every_event_can_be_read() {
        for (String event : events()) {
            assertThat(ENDPOINTS).as(event).contains("@GetMapping(\"" + readAt(event) + "\")");
        }
        assertThat(ENDPOINTS).contains("@GetMapping(\"/api/schools/{school}/obligations\")");
    }

    @Test
    void every_cell_of_every_band_comes_to_an_obligation() {
        for (Band band : EDITION.bands()) {
            cells(band)
                    .forEach((cell, policy) -> assertThat(TABLE.ofBand(band.code(), cell))
                            .as(band.code() + " " + cell)
                            .isNotEmpty()
                            .allSatisfy(id -> assertThat(obligation(id).filter(found -> found.appliesTo(band.code())))
                                    .as(id + " applies in " + band.code())
                                    .isPresent()));
        }
    }

    @Test
    void what_else_the_strategy_says_comes_to_an_obligation_or_says_why_not() {
        assertThat(TABLE.besides()).isNotEmpty().allSatisfy(row -> {
            if (!row.comesTo().startsWith(NOT_RECORDED)) {
                for (String id : row.comesTo().split(" ", -1)) {
                    assertThat(obligation(id)).as(row.id() + " comes to " + id).isPresent();
                }
            }
        });
    }

    @Test
    void nothing_stands_in_the_table_that_is_not_needed() {
        assertThat(TABLE.events().keySet()).containsExactlyInAnyOrderElementsOf(events());
        Set<String> used = new LinkedHashSet<>();
        for (Band band : EDITION.bands()) {
            cells(band).keySet().forEach(cell -> used.add(TABLE.keyOf(band.code(), cell)));
        }
        assertThat(TABLE.bands().keySet()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void every_section_of_the_strategy_is_there() {
        assertThat(page())
                .contains(Stream.of(
                                "1", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "4.1", "4.2",
                                "4.3", "5.1", "6", "6.1", "7.2", "cycle")
                        .map(section -> section + " |")
                        .toList());
    }

    @Test
    void the_page_is_current() throws IOException {
        String page = page();
        if ("write".equals(System.getProperty("milepost.golden"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("docs/strategy-coverage.md; write it anew as this test's first comment says")
                .isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # What the strategy says, and where it is in Milepost

                Every row of [the strategy of 2025-26](../%s) in our words: whether the strategy states it or the
                trust assumed it, which command records that it was done, as which event, how often it is due, where it is read, and
                the specification that shows the command accepted. What is due is read at `/api/schools/{school}/obligations` and
                `/api/trusts/{trust}/obligations` too; how windows and states follow is in [obligations](obligations.md). Written by
                `StrategyCoverageTest`; do not edit it.

                ## Duties

                | id | section | what is asked | basis | command | event | due | read at | specification |
                |---|---|---|---|---|---|---|---|---|
                """.formatted(EDITION_FILE));
        EDITION.obligations().forEach(obligation -> duty(page, obligation));
        page.append("""

                ## Bands

                Each cell of a band is promised to a school when it is placed there (`phase.placed` carries it), and comes to these
                duties.

                | band | cell | section | what it says | basis | duties |
                |---|---|---|---|---|---|
                """);
        page.append("| all | placedBy | ")
                .append(section(EDITION.placedBy().basis()))
                .append(" | ")
                .append(EDITION.placedBy().value())
                .append(" | ")
                .append(basis(EDITION.placedBy().basis()))
                .append(" | placement |\n");
        EDITION.bands()
                .forEach(band -> cells(band)
                        .forEach((cell, policy) -> page.append("| ")
                                .append(band.code())
                                .append(" | ")
                                .append(cell)
                                .append(" | ")
                                .append(section(policy.basis()))
                                .append(" | ")
                                .append(words(policy.value()))
                                .append(" | ")
                                .append(basis(policy.basis()))
                                .append(" | ")
                                .append(String.join(", ", TABLE.ofBand(band.code(), cell)))
                                .append(" |\n")));
        page.append("""

                ## Aspects

                What temperature checks, in-house monitoring and the health check judge (`temperature-check`, `in-house-monitoring`,
                `health-check`).

                | aspect | section | name | basis |
                |---|---|---|---|
                """);
        for (Aspect aspect : EDITION.aspects()) {
            page.append("| ")
                    .append(aspect.code())
                    .append(" | ")
                    .append(section(aspect.basis()))
                    .append(" | ")
                    .append(aspect.name())
                    .append(" | ")
                    .append(basis(aspect.basis()))
                    .append(" |\n");
        }
        page.append("""

                ## What it says besides

                | id | section | in our words | comes to |
                |---|---|---|---|
                """);
        TABLE.besides()
                .forEach(row -> page.append("| ")
                        .append(row.id())
                        .append(" | ")
                        .append(row.section())
                        .append(" | ")
                        .append(row.words())
                        .append(" | ")
                        .append(
                                row.comesTo().startsWith(NOT_RECORDED)
                                        ? row.comesTo()
                                        : row.comesTo().replace(" ", ", "))
                        .append(" |\n"));
        return page.toString();
    }

    private static void duty(StringBuilder page, Obligation obligation) {
        List<String> names = obligation.metBy().stream()
                .map(StrategyCoverageTest::event)
                .distinct()
                .toList();
        Set<String> commands = new LinkedHashSet<>();
        names.forEach(name -> commands.addAll(commands(name)));
        String due = obligation.cadence().value()
                + (obligation.bands().isEmpty()
                        ? ""
                        : " in "
                                + obligation.bands().stream().map(Policy::value).collect(joining(", ")))
                + obligation.onlyWhere().map(where -> ", " + where).orElse("")
                + (obligation.isDated() ? "" : " (never overdue)");
        page.append("| ")
                .append(obligation.id())
                .append(" | ")
                .append(section(obligation.basis()))
                .append(" | ")
                .append(obligation.title())
                .append(" | ")
                .append(Stream.concat(
                                Stream.of(
                                        obligation.basis(), obligation.cadence().basis()),
                                obligation.bands().stream().map(Policy::basis))
                        .map(StrategyCoverageTest::basis)
                        .distinct()
                        .collect(joining("; ")))
                .append(" | ")
                .append(code(commands))
                .append(" | ")
                .append(code(obligation.metBy()))
                .append(" | ")
                .append(due)
                .append(" | ")
                .append(code(names.stream()
                        .map(StrategyCoverageTest::readAt)
                        .distinct()
                        .toList()))
                .append(" | ")
                .append(commands.stream()
                        .flatMap(command -> specification(command).stream())
                        .distinct()
                        .map(StrategyCoverageTest::link)
                        .collect(joining(", ")))
                .append(" |\n");
    }

    /** Everything that the edition's obligations name, and what stands behind them. */
    private static Set<String> events() {
        Set<String> events = new LinkedHashSet<>();
        for (Obligation obligation : EDITION.obligations()) {
            Stream.of(
                            obligation.metBy().stream(),
                            obligation.standsUntil().stream(),
                            obligation.during().stream()
                                    .flatMap(during -> Stream.concat(during.from().stream(), during.until().stream())))
                    .flatMap(entries -> entries)
                    .map(StrategyCoverageTest::event)
                    .forEach(events::add);
        }
        events.add("trust.edition-adopted");
        return events;
    }

    private static String event(String entry) {
        return entry.split(" ", -1)[0];
    }

    private static List<String> commands(String event) {
        return TABLE.events().getOrDefault(event, List.of());
    }

    private static String readAt(String event) {
        String found = TABLE.reads().get(event.substring(0, event.indexOf('.')));
        assertThat(found).as("where " + event + " is read").isNotNull();
        return Objects.requireNonNull(found);
    }

    private static Optional<Obligation> obligation(String id) {
        return EDITION.obligations().stream()
                .filter(obligation -> obligation.id().equals(id))
                .findFirst();
    }

    /** The specification that speaks of the command most, among those that show something recorded. */
    private static Optional<Path> specification(String command) {
        Pattern type = Pattern.compile("\\b" + typeOf(command) + "\\b");
        return SPECIFICATIONS.entrySet().stream()
                .filter(source -> source.getValue().contains(".records("))
                .filter(source -> type.matcher(source.getValue()).find())
                .max(Comparator.comparingLong((Map.Entry<Path, String> source) ->
                                type.matcher(source.getValue()).results().count())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }

    private static String typeOf(String command) {
        return Objects.requireNonNull(Vocabulary.commands().get(command)).getSimpleName();
    }

    private static boolean mentions(String text, String type) {
        return Pattern.compile("\\b" + type + "\\b").matcher(text).find();
    }

    /** What a band promises and asks, cell by cell. */
    private static Map<String, Policy<?>> cells(Band band) {
        Map<String, Policy<?>> cells = new LinkedHashMap<>();
        cells.put("phase", band.phase());
        band.stage().ifPresent(policy -> cells.put("stage", policy));
        cells.put("whoIsInIt", band.whoIsInIt());
        cells.put("expected", band.expected());
        band.supportDaysATerm().ifPresent(policy -> cells.put("supportDaysATerm", policy));
        band.supportVisits().ifPresent(policy -> cells.put("supportVisits", policy));
        for (int i = 0; i < band.otherSupport().size(); i++) {
            cells.put("otherSupport " + (i + 1), band.otherSupport().get(i));
        }
        if (band.rapApprover().isPresent()) {
            cells.put("rap", band.rap());
        }
        band.rapApprover().ifPresent(policy -> cells.put("rapApprover", policy));
        band.rapDeadline().ifPresent(policy -> cells.put("rapDeadline", policy));
        band.rapMonitoring().ifPresent(policy -> cells.put("rapMonitoring", policy));
        band.actionPlanMonitoring().ifPresent(policy -> cells.put("actionPlanMonitoring", policy));
        if (!band.termlyUpdateTo().value().isEmpty()) {
            cells.put("termlyUpdateTo", band.termlyUpdateTo());
        }
        return cells;
    }

    private static String words(Object value) {
        return value instanceof Monitoring monitoring
                ? monitoring.cadence() + " by "
                        + monitoring.by().stream().map(Enum::name).collect(joining(", "))
                : value.toString().replaceAll("[\\[\\]]", "");
    }

    private static String section(Basis basis) {
        return basis.assumed() ? "–" : basis.text();
    }

    private static String basis(Basis basis) {
        return basis.assumed() ? "*assumed:* " + basis.text() : "stated";
    }

    private static String code(Iterable<String> names) {
        List<String> quoted = new ArrayList<>();
        names.forEach(name -> quoted.add("`" + name + "`"));
        return String.join(", ", quoted);
    }

    private static String link(Path source) {
        return "[" + source.getFileName().toString().replace(".java", "") + "](../"
                + ROOT.relativize(source).toString().replace('\\', '/') + ")";
    }

    private static Map<Path, String> sources(String folder) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            Map<Path, String> sources = new TreeMap<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put(file, Files.readString(file));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("command-side")) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** Something that the strategy says beside duties and bands. */
    private record Besides(String id, String section, String words, String comesTo) {}

    /** The table beside this test, as it was read. */
    private record Coverage(
            Map<String, List<String>> events,
            Map<String, String> reads,
            Map<String, List<String>> bands,
            List<Besides> besides) {

        static Coverage read() {
            Coverage read = new Coverage(
                    new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
            String section = "";
            for (String line : text().lines().map(String::strip).toList()) {
                if (Set.of("events", "reads", "bands", "besides").contains(line)) {
                    section = line;
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    read.take(section, line);
                }
            }
            return read;
        }

        private void take(String section, String line) {
            if (section.equals("besides")) {
                String[] cells = line.split("\\s*\\|\\s*", -1);
                besides.add(new Besides(cells[0], cells[1], cells[2], cells[3]));
                return;
            }
            String[] sides = line.split("\\s*=\\s*", -1);
            switch (section) {
                case "events" -> events.put(sides[0], Arrays.asList(sides[1].split("\\s+", -1)));
                case "reads" -> reads.put(sides[0], sides[1]);
                case "bands" -> bands.put(sides[0], Arrays.asList(sides[1].split("\\s+", -1)));
                default -> throw new IllegalStateException("There is no section for: " + line);
            }
        }

        /** What one band says of a cell counts before what all say. */
        String keyOf(String band, String cell) {
            return bands.containsKey(band + " " + cell) ? band + " " + cell : cell;
        }

        List<String> ofBand(String band, String cell) {
            return bands.getOrDefault(keyOf(band, cell), List.of());
        }

        private static String text() {
            try (var stream =
                    Objects.requireNonNull(StrategyCoverageTest.class.getResourceAsStream("strategy-coverage.table"))) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
