package org.milepost.command.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.milepost.api.strategy.Band;
import org.milepost.api.strategy.BandTerms;
import org.milepost.api.strategy.DecidingOffice;
import org.milepost.api.strategy.RapNeed;
import org.milepost.api.strategy.StrategyEdition;

class ReadingAnEditionTest {
    /** Another trust's strategy: a phase called Develop, a Board that places schools, days for every band. */
    private static final String OTHER_TRUST = """
            edition: 2026-27
            title: Our way
            placedBy: { value: BOARD, section: "2" }
            bands:
              - code: SUSTAIN
                phase: { value: Sustain, section: "2" }
                whoIsInIt: { value: Strong schools., section: "2" }
                expected: { value: Share., section: "2" }
                supportDaysATerm: { value: 0, section: "2" }
                rap: { value: NONE, section: "2" }
                termlyUpdateTo: { value: [], section: "2" }
              - code: DEVELOP
                phase: { value: Develop, section: "2" }
                whoIsInIt: { value: Most schools., section: "2" }
                expected: { value: Develop., assumed: "left open" }
                supportDaysATerm: { value: 3, section: "2" }
                rap: { value: ALLOWED, section: "2" }
                rapApprover: { value: CEO, section: "2" }
                termlyUpdateTo: { value: [CEO], section: "2" }
              - code: REPAIR
                phase: { value: Repair, section: "2" }
                whoIsInIt: { value: Few schools., section: "2" }
                expected: { value: Repair., section: "2" }
                supportDaysATerm: { value: 9, section: "2" }
                rap: { value: REQUIRED, section: "2" }
                rapApprover: { value: BOARD, section: "2" }
                rapDeadline: { value: within a term of entering the band, section: "2" }
                rapMonitoring: { value: { cadence: every 4 weeks, by: [BOARD] }, section: "2" }
                termlyUpdateTo: { value: [BOARD], section: "2" }
              - code: STABILISE
                phase: { value: Stabilise, section: "2" }
                whoIsInIt: { value: No school we hope., section: "2" }
                expected: { value: Stabilise., section: "2" }
                supportDaysATerm: { value: 20, section: "2" }
                rap: { value: REQUIRED, section: "2" }
                rapApprover: { value: BOARD, section: "2" }
                termlyUpdateTo: { value: [BOARD], section: "2" }
            aspects:
              - { code: teaching, name: Teaching, section: "3" }
            obligations:
              - id: talk
                title: A talk
                owedBy: [CEO]
                owedTo: [HEADTEACHER]
                cadence: every 2 weeks
                scope: SCHOOL
                bands: [DEVELOP]
                section: "4"
            """;

    @Test
    void another_trusts_phases_need_no_code() {
        StrategyEdition edition = Readings.sound(EditionReader.read(OTHER_TRUST));

        assertThat(edition.bands())
                .extracting(band -> band.phase().value())
                .containsExactly("Sustain", "Develop", "Repair", "Stabilise");
        Band repair = edition.band("REPAIR").orElseThrow();
        assertThat(edition.stricter(edition.band("DEVELOP").orElseThrow(), repair))
                .isEqualTo(repair);
        BandTerms terms = repair.terms(edition);
        assertThat(terms.rap()).isEqualTo(RapNeed.REQUIRED);
        assertThat(terms.rapApprover()).contains(DecidingOffice.BOARD);
        assertThat(terms.supportDaysATerm()).contains(9);
        assertThat(edition.placedBy().value()).isEqualTo(DecidingOffice.BOARD);
        assertThat(edition.obligationsIn("DEVELOP")).hasSize(1);
        assertThat(edition.obligationsIn("REPAIR")).isEmpty();
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                slip("unknown field", "title: Our way", "titel: Our way", 2, "titel", "is not a field here"),
                slip(
                        "no event",
                        "bands: [DEVELOP]",
                        "metBy: [a good talk]",
                        47,
                        "obligations[0].metBy",
                        "is not an event's name"),
                slip("missing field", "title: Our way\n", "", 1, "title", "is missing"),
                slip(
                        "missing in a band",
                        "    whoIsInIt: { value: Most schools., section: \"2\" }\n",
                        "",
                        12,
                        "bands[1].whoIsInIt",
                        "is missing"),
                slip("empty value", "title: Our way", "title:", 2, "title", "is empty"),
                slip(
                        "not a number",
                        "value: 9",
                        "value: nine",
                        24,
                        "bands[2].supportDaysATerm.value",
                        "'nine' is not a whole number"),
                slip(
                        "half a number",
                        "value: 9",
                        "value: 9.5",
                        24,
                        "bands[2].supportDaysATerm.value",
                        "not a whole number"),
                slip("below zero", "value: 9", "value: -9", 24, "bands[2].supportDaysATerm", "cannot be below 0"),
                slip(
                        "list for a text",
                        "title: Our way",
                        "title: [Our, way]",
                        2,
                        "title",
                        "is a list where a text is expected"),
                slip(
                        "text for a list",
                        "owedBy: [CEO]",
                        "owedBy: CEO",
                        43,
                        "obligations[0].owedBy",
                        "is a single value where a list is expected"),
                slip(
                        "bare value in a band",
                        "rap: { value: REQUIRED, section: \"2\" }",
                        "rap: REQUIRED",
                        25,
                        "bands[2].rap",
                        "is a single value where the fields value, section, assumed are expected"),
                slip(
                        "duplicate band",
                        "code: REPAIR\n",
                        "code: DEVELOP\n",
                        20,
                        "bands[2].code",
                        "'DEVELOP' stands on line 12 already"),
                slip("band code", "code: REPAIR\n", "code: repair\n", 20, "bands[2].code", "not a band code"),
                slip(
                        "unknown basis",
                        "section: \"3\"",
                        "guessed: \"3\"",
                        39,
                        "aspects[0].guessed",
                        "is not a field here"),
                slip("no basis", ", section: \"3\"", "", 39, "aspects[0]", "has no basis"),
                slip("two bases", "section: \"3\"", "section: \"3\", assumed: no", 39, "aspects[0]", "not both"),
                slip("empty basis", "section: \"3\"", "section: \"\"", 39, "aspects[0].section", "is empty"),
                slip(
                        "unknown band in an obligation",
                        "bands: [DEVELOP]",
                        "bands: [IMPROVE]",
                        47,
                        "obligations[0].bands[0]",
                        "'IMPROVE' is not a band of this edition"),
                slip(
                        "unknown office",
                        "owedTo: [HEADTEACHER]",
                        "owedTo: [HEADMASTER]",
                        44,
                        "obligations[0].owedTo[0]",
                        "'HEADMASTER' is unknown; it is one of [CEO, BOARD"),
                slip(
                        "unknown cadence",
                        "cadence: every 2 weeks",
                        "cadence: fortnightly",
                        45,
                        "obligations[0].cadence",
                        "'fortnightly' is not a cadence"),
                slip(
                        "unknown approver",
                        "rapApprover: { value: CEO,",
                        "rapApprover: { value: ACC,",
                        18,
                        "bands[1].rapApprover.value",
                        "one of [CEO, BOARD]"),
                slip(
                        "approver missing",
                        "    rapApprover: { value: CEO, section: \"2\" }\n",
                        "",
                        12,
                        "bands[1]",
                        "rapApprover: is missing, though a school in this band may have a RAP"),
                slip(
                        "same field twice",
                        "title: Our way",
                        "title: Our way\ntitle: Their way",
                        3,
                        "title",
                        "stands there twice"),
                slip("not YAML", "title: Our way", "title: \"Our way", 3, "", "this is not YAML"),
                slip(
                        "two documents",
                        "title: Our way",
                        "---\ntitle: Our way",
                        2,
                        "",
                        "this is not YAML: expected a single document"),
                slip(
                        "anchor",
                        "title: Our way",
                        "title: &a Our way",
                        2,
                        "",
                        "anchors (&name) and aliases (*name) are not used here"),
                slip("merge key", "title: Our way", "<<: { title: Our way }", 2, "<<", "is not a field here"),
                slip("tag", "title: Our way", "title: !!java.net.URL [x]", 2, "", "tags (!name) are not used here"),
                slip(
                        "scalar tag",
                        "title: Our way",
                        "title: !secret Our way",
                        2,
                        "",
                        "tags (!name) are not used here"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void a_slip_is_told_by_line_and_field(
            String what, String right, String wrong, int line, String field, String because) {
        assertThat(OTHER_TRUST).as("the test's own text").contains(right);

        assertThat(faults(OTHER_TRUST.replaceFirst(Pattern.quote(right), wrong)))
                .as(what)
                .anySatisfy(fault -> {
                    assertThat(fault.line()).as(fault.toString()).isEqualTo(line);
                    assertThat(fault.field()).as(fault.toString()).isEqualTo(field);
                    assertThat(fault.because()).contains(because);
                });
    }

    @Test
    void all_faults_are_told_at_once_in_the_order_of_lines() {
        String wrong = OTHER_TRUST
                .replace("title: Our way", "titel: Our way")
                .replace("value: 9", "value: nine")
                .replace("bands: [DEVELOP]", "bands: [IMPROVE]");

        assertThat(faults(wrong))
                .map(Fault::toString)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("line 1, title: is missing"),
                        second -> assertThat(second)
                                .startsWith("line 2, titel: is not a field here; known are aspects, bands"),
                        third -> assertThat(third)
                                .isEqualTo("line 24, bands[2].supportDaysATerm.value: 'nine' is not a whole number"),
                        fourth -> assertThat(fourth)
                                .isEqualTo(
                                        "line 47, obligations[0].bands[0]: 'IMPROVE' is not a band of this edition"));
    }

    @Test
    void a_faulty_band_is_told_once_and_not_again_where_it_is_named() {
        assertThat(faults(OTHER_TRUST.replace("value: 3,", "value: three,"))).hasSize(1);
    }

    static Stream<Arguments> hostile() {
        String bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n"
                + Stream.iterate('b', c -> (char) (c + 1))
                        .limit(8)
                        .map(c -> c + ": &" + c + " [" + ("*" + (char) (c - 1) + ",").repeat(9) + "]\n")
                        .reduce("", String::concat);
        return Stream.of(
                Arguments.of("nothing", "", "the file is empty"),
                Arguments.of("only a comment", "# nothing", "the file is empty"),
                Arguments.of("a word", "hello", "is a single value where the fields"),
                Arguments.of("a list", "[1, 2]", "is a list where the fields"),
                Arguments.of("aliases that explode", bomb, "aliases"),
                Arguments.of("an alias to itself", "a: &a [*a]", "aliases"),
                Arguments.of("endless nesting", "[".repeat(100_000), "levels deep"),
                Arguments.of("endless nesting in blocks", "- ".repeat(5_000) + "x", "levels deep"),
                Arguments.of("too long", "# " + "x".repeat(600_000), "longer than"),
                Arguments.of("many faults", "x: 1\n".repeat(50_000), "stands there twice"),
                Arguments.of("a control character", "title: \u0000", "this is not YAML"),
                Arguments.of("a key that is a list", "? [a, b]\n: c", "this is not YAML"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void hostile_text_is_refused_and_nothing_is_thrown(String what, String yaml, String because) {
        List<Fault> faults = faults(yaml);

        assertThat(faults)
                .as(what)
                .anySatisfy(fault -> assertThat(fault.because()).contains(because));
        assertThat(faults).hasSizeLessThanOrEqualTo(100);
    }

    private static List<Fault> faults(String yaml) {
        return Readings.faults(EditionReader.read(yaml));
    }

    private static Arguments slip(String what, String right, String wrong, int line, String field, String because) {
        return Arguments.of(what, right, wrong, line, field, because);
    }
}
