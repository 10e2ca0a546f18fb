package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.ACC_MEMBER;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.BOARD_MEMBER;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.STRANGER;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;
import org.milepost.api.trust.TrustLifeCommand.AdoptEdition;
import org.milepost.api.trust.TrustLifeCommand.SetTermDates;
import org.milepost.command.trust.Shipped;
import org.milepost.standalone.RunningServer.Answer;
import tools.jackson.databind.JsonNode;

/** A trust asks what last year would have looked like under the next strategy. */
class WhatIfIT {
    private static final SchoolId ELMWOOD = new SchoolId("elmwood");
    private static final String WHAT_IF = "/api/trusts/meadow/what-if";
    private static final String YEAR = "&from=2025-09-01&to=2026-08-31&on=2026-08-31";

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path path) {
        server = RunningServer.on(path);
        Meadow.found(server.asker(), List.of(OAKFIELD, ELMWOOD));
        Meadow.grant(server.asker(), HEAD, Office.HEADTEACHER, OAKFIELD);
        Shipped.exampleCalendar()
                .years()
                .forEach(dates -> Meadow.tell(server.asker(), ADMINISTRATOR, new SetTermDates(MEADOW, dates)));
        for (SchoolId school : List.of(OAKFIELD, ELMWOOD)) {
            Meadow.tell(server.asker(), CEO, Meadow.placing(school, "first", "SUSTAIN", Meadow.SEP_8));
        }
        String next = Shipped.editionText("2025-26")
                .replace("edition: 2025-26", "edition: 2026-27")
                .replace("cadence: every 3 weeks", "cadence: half-termly")
                .replace("supportDaysATerm: { value: 1,", "supportDaysATerm: { value: 3,");
        adopt(next, LocalDate.of(2027, 9, 1));
        adopt(
                next.replace("edition: 2026-27", "edition: renamed")
                        .replace("code: STABILISE", "code: RESCUE")
                        .replace("[STABILISE]", "[RESCUE]")
                        .replace(", STABILISE]", ", RESCUE]"),
                LocalDate.of(2040, 9, 1));
        assertThat(server.get(CEO, "/api/schools/elmwood?atLeast=1").status()).isEqualTo(200);
    }

    private static void adopt(String text, LocalDate from) {
        Meadow.tell(
                server.asker(),
                CEO,
                new AdoptEdition(
                        MEADOW,
                        Optional.empty(),
                        Optional.of(text),
                        Meadow.SEP_8,
                        from,
                        BECAUSE,
                        List.of(),
                        Optional.empty()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void last_year_is_held_against_the_edition_to_come() {
        JsonNode answer = answered("?edition=2026-27&limit=500" + YEAR);

        assertThat(answer.at("/edition").asString()).isEqualTo("2026-27");
        JsonNode checks = obligation(answer, "temperature-check");
        assertThat(checks.at("/was/missed").asInt()).isEqualTo(24);
        assertThat(checks.at("/wouldBe/missed").asInt()).isEqualTo(12);
        JsonNode days = answered("?edition=2026-27&obligation=support-days&school=oakfield" + YEAR)
                .at("/duties/1");
        assertThat(days.at("/was/count/owed").asInt()).as(days.toString()).isEqualTo(1);
        assertThat(days.at("/wouldBe/count/owed").asInt()).isEqualTo(3);
        assertThat(days.at("/wouldBe/why/edition").asString()).isEqualTo("2026-27");
    }

    @Test
    void what_would_be_the_same_can_be_left_out() {
        JsonNode differing = answered("?edition=2026-27&differing=true&limit=500" + YEAR);

        assertThat(differing
                        .at("/duties")
                        .valueStream()
                        .map(pair -> pair.at("/obligation").asString())
                        .distinct())
                .containsExactlyInAnyOrder("temperature-check", "support-days");
    }

    @Test
    void an_edition_that_ships_may_be_tried_without_being_adopted_and_one_in_force_changes_nothing() {
        assertThat(answered("?edition=2025-26&differing=true" + YEAR)
                        .at("/total")
                        .asInt())
                .isZero();
    }

    @Test
    void editions_that_cannot_be_tried_are_refused_plainly() {
        assertProblem("?edition=1999-00" + YEAR, "what-if.edition-unknown");
        assertProblem("?edition=renamed" + YEAR, "what-if.other-bands");
        assertProblem("?x=1" + YEAR, "request.malformed");
        assertProblem("?from=2025-09-01", "request.malformed");
        assertProblem("?edition=2026-27&differing=perhaps", "request.malformed");
        assertProblem("?edition=2026-27&from=2000-01-01&to=2026-01-01", "request.malformed");
    }

    @Test
    void readers_see_their_schools_and_what_their_office_may_read() {
        JsonNode ofHead = read(HEAD, "?edition=2026-27&limit=500" + YEAR);
        assertThat(ofHead.at("/duties")
                        .valueStream()
                        .map(pair -> pair.at("/school").asString(""))
                        .filter(school -> !school.isEmpty())
                        .distinct())
                .containsExactly("oakfield");
        JsonNode ofBoard = read(BOARD_MEMBER, "?edition=2026-27&limit=500" + YEAR);
        assertThat(ofBoard.at("/obligations")
                        .valueStream()
                        .map(row -> row.at("/obligation").asString()))
                .contains("ceo-growth")
                .doesNotContain("headteacher-objectives", "si-lead-growth");
        assertThat(read(ACC_MEMBER, "?edition=2026-27&limit=500" + YEAR)
                        .at("/obligations")
                        .valueStream()
                        .map(row -> row.at("/obligation").asString()))
                .contains("acc-visit")
                .doesNotContain("ceo-growth");
        assertThat(server.get(STRANGER, WHAT_IF + "?edition=2026-27").status()).isEqualTo(404);
    }

    private static JsonNode obligation(JsonNode answer, String id) {
        return answer.at("/obligations")
                .valueStream()
                .filter(row -> row.at("/obligation").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode answered(String question) {
        return read(CEO, question);
    }

    private static JsonNode read(ActorId reader, String question) {
        Answer answer = server.get(reader, WHAT_IF + question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static void assertProblem(String question, String code) {
        Answer answer = server.get(CEO, WHAT_IF + question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().at("/code").asString()).isEqualTo(code);
    }
}
