package org.milepost.command;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every rule stands in {@code docs/rules.md} with its sentence and the specification that shows it refusing; a rule that no
 * specification refuses by fails here. Rules and specifications are read from their sources, so that none can be left out by
 * forgetting to list it. To write the page anew: {@code mvn -pl command-side -am test -Dtest=RulesTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dmilepost.golden=write}.
 */
class RulesTest {
    private static final Path ROOT = root();
    private static final Path PAGE = ROOT.resolve("docs/rules.md");

    private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"((?:\\s*\\+\\s*\"(?:[^\"\\\\]|\\\\.)*\")*)";
    private static final Pattern RULE = Pattern.compile(
            "(?:new Rule<>|Rejection\\.(?:rule|office))\\(\\s*\"([a-z][a-z0-9-]*\\.[a-z0-9-]+)\",\\s*" + TEXT);
    private static final Pattern RULE_BEGINS = Pattern.compile("new Rule<>\\(");
    private static final Pattern REFUSED = Pattern.compile("isRefused\\(\\s*\"([^\"]+)\"");
    private static final Pattern TEST_METHOD = Pattern.compile("@Test\\s+void (\\w+)\\(");

    private record Rule(String code, String because) {}

    private record Spec(Path source, String method) {}

    @Test
    void a_rule_says_the_same_wherever_it_is_checked() {
        rules().forEach((code, rules) -> assertThat(
                        rules.stream().map(Rule::because).distinct())
                .as(code)
                .hasSize(1));
    }

    @Test
    void every_rule_is_found_in_the_sources() {
        long begun = sources("src/main/java").stream()
                .mapToLong(source -> RULE_BEGINS.matcher(read(source)).results().count())
                .sum();
        long read = sources("src/main/java").stream()
                .mapToLong(source -> RULE.matcher(read(source))
                        .results()
                        .filter(match -> match.group().startsWith("new Rule"))
                        .count())
                .sum();
        assertThat(read)
                .as("rules whose code and sentence are literal texts, of all rules")
                .isEqualTo(begun)
                .isPositive();
    }

    @Test
    void every_rule_is_shown_refusing() {
        assertThat(rules().keySet()).isSubsetOf(specs().keySet());
    }

    @Test
    void the_page_of_rules_is_current() throws IOException {
        String page = page();
        if ("write".equals(System.getProperty("milepost.golden"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("docs/rules.md; write it anew as this test's first comment says")
                .isEqualTo(page);
    }

    private static String page() {
        Map<String, List<Spec>> specs = specs();
        Map<String, List<Rule>> bySlice = rules().values().stream()
                .map(List::getFirst)
                .collect(groupingBy(
                        rule -> rule.code().substring(0, rule.code().indexOf('.')), TreeMap::new, toList()));
        StringBuilder page = new StringBuilder("""
                # Rules

                Every rule by which Milepost refuses something, with the sentence that people read and the specification that shows
                it refusing. The code stands in the answer (`code`) and never changes. This page is generated from the sources by
                `RulesTest`; do not edit it.
                """);
        bySlice.forEach((slice, rules) -> {
            page.append("\n## ").append(slice).append("\n\n| code | why | shown by |\n|---|---|---|\n");
            rules.forEach(rule -> page.append("| `")
                    .append(rule.code())
                    .append("` | ")
                    .append(rule.because())
                    .append(" | ")
                    .append(specs.getOrDefault(rule.code(), List.of()).stream()
                            .map(RulesTest::link)
                            .distinct()
                            .collect(joining("<br>")))
                    .append(" |\n"));
        });
        return page.toString();
    }

    private static String link(Spec spec) {
        return "[" + spec.method().replace('_', ' ') + "](../"
                + ROOT.relativize(spec.source()).toString().replace('\\', '/') + ")";
    }

    /** By code; the same code may be checked in several decisions. */
    private static Map<String, List<Rule>> rules() {
        Map<String, List<Rule>> rules = new TreeMap<>();
        for (Path source : sources("src/main/java")) {
            RULE.matcher(read(source)).results().forEach(match -> {
                Rule rule = new Rule(match.group(1), sentence(match));
                rules.computeIfAbsent(rule.code(), code -> new ArrayList<>()).add(rule);
            });
        }
        return rules;
    }

    /** A sentence may be written as several texts with a plus between them. */
    private static String sentence(MatchResult match) {
        StringBuilder sentence = new StringBuilder(match.group(2));
        Matcher more = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(match.group(3));
        while (more.find()) {
            sentence.append(more.group(1));
        }
        return sentence.toString().translateEscapes();
    }

    private static Map<String, List<Spec>> specs() {
        Map<String, List<Spec>> specs = new TreeMap<>();
        for (Path source : sources("src/test/java")) {
            String text = read(source);
            List<MatchResult> methods = TEST_METHOD.matcher(text).results().toList();
            REFUSED.matcher(text).results().forEach(refusal -> {
                String method = "";
                for (MatchResult candidate : methods) {
                    if (candidate.start() < refusal.start()) {
                        method = candidate.group(1);
                    }
                }
                specs.computeIfAbsent(refusal.group(1), code -> new ArrayList<>())
                        .add(new Spec(source, method));
            });
        }
        return specs;
    }

    private static List<Path> sources(String folder) {
        try (Stream<Path> files = Files.walk(ROOT.resolve("command-side").resolve(folder))) {
            return List.copyOf(new TreeSet<>(
                    files.filter(file -> file.toString().endsWith(".java")).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Maven runs tests in the module's folder, an editor perhaps elsewhere. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("command-side")) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }
}
