package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.ACC_MEMBER;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.STRANGER;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.api.access.Office;
import org.milepost.standalone.RunningServer.Answer;
import tools.jackson.databind.JsonNode;

/** A peer review and a school's way over the years, as programs send and read them. */
class ReviewsAndTrajectoryIT {
    private static final String SCHOOL = "/api/schools/oakfield";

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path path) {
        server = RunningServer.on(path);
        Meadow.found(server.asker(), List.of(OAKFIELD));
        Meadow.grant(server.asker(), HEAD, Office.HEADTEACHER, OAKFIELD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_review_is_asked_for_planned_carried_out_answered_and_closed() {
        record(HEAD, "request-review", """
                {"request":"r-maths","subject":"Mathematics","reason":"Where do we stand?"}""");
        assertThat(server.post(HEAD, SCHOOL + "/commands/agree-review-request", """
                        {"request":"r-maths","decidedOn":"2025-09-10","reason":"We agree with ourselves."}""")
                        .status())
                .isEqualTo(403);
        record(CEO, "agree-review-request", """
                {"request":"r-maths","decidedOn":"2025-09-10","reason":"In November."}""");
        record(CEO, "plan-review", """
                {"review":"v-maths","kind":"PEER","aspects":["curriculum-and-teaching"],"subjects":["Mathematics"],
                "plannedOn":"2025-11-10","reviewers":["p-2b90"],"request":"r-maths"}""");
        record(CEO, "carry-out-review", """
                {"review":"v-maths","carriedOutOn":"2025-11-11"}""");
        record(CEO, "record-finding", """
                {"review":"v-maths","finding":"f-explaining","kind":"TO_DEVELOP","aspect":"curriculum-and-teaching",
                "subject":"Mathematics","text":"Pupils seldom explain."}""");
        record(HEAD, "answer-finding", """
                {"review":"v-maths","finding":"f-explaining","answer":"Two explain each day.","answeredOn":"2025-11-24"}""");
        long last = record(CEO, "close-review", """
                {"review":"v-maths","closedOn":"2026-01-12"}""");

        JsonNode now = answered(ACC_MEMBER, SCHOOL + "/reviews?atLeast=" + last);
        assertThat(now.at("/reviews/0/review").asString()).as(now.toString()).isEqualTo("v-maths");
        assertThat(now.at("/reviews/0/closedOn").asString()).isEqualTo("2026-01-12");
        assertThat(now.at("/reviews/0/findings/0/text").asString()).isEqualTo("Pupils seldom explain.");
        assertThat(now.at("/requests/0/request").asString()).isEqualTo("r-maths");

        JsonNode then = answered(ACC_MEMBER, SCHOOL + "/reviews?on=2025-11-12");
        assertThat(then.at("/reviews/0/carriedOutOn").asString()).isEqualTo("2025-11-11");
        assertThat(then.at("/reviews/0/closedOn").isMissingNode()
                        || then.at("/reviews/0/closedOn").isNull())
                .isTrue();

        JsonNode trust = answered(CEO, "/api/trusts/meadow/reviews");
        assertThat(trust.toString()).contains("v-maths", "oakfield");
        assertThat(server.get(STRANGER, SCHOOL + "/reviews").status()).isEqualTo(404);
        assertThat(server.get(CEO, SCHOOL + "/reviews?on=soon").code()).isEqualTo("request.malformed");
    }

    @Test
    void a_trajectory_shows_bands_and_weeks_and_their_gaps() {
        record(CEO, "place-school", """
                {"band":"REPAIR_1","decidedOn":"2025-09-08","effectiveOn":"2025-09-08","reason":"Best fit."}""");
        record(CEO, "place-school", """
                {"band":"IMPROVE_1","decidedOn":"2026-03-02","effectiveOn":"2026-03-02","reason":"It has improved."}""");
        long last = record(HEAD, "submit-metrics", """
                {"week":"2025-09-15","readings":[{"metric":"attendance","numerator":1880,"denominator":2000}]}""");

        JsonNode way =
                answered(CEO, SCHOOL + "/trajectory?from=2025-09-01&to=2026-04-30&on=2026-04-30&atLeast=" + last);
        assertThat(way.path("bands").valueStream())
                .as(way.toString())
                .extracting(span ->
                        span.path("gap").asBoolean() ? "gap" : span.path("band").asString())
                .containsSubsequence("gap", "REPAIR_1", "IMPROVE_1");
        assertThat(way.path("metrics").valueStream()).anySatisfy(series -> {
            assertThat(series.path("metric").asString()).isEqualTo("attendance");
            assertThat(series.path("weeks").valueStream())
                    .anySatisfy(week -> assertThat(week.path("week").asString()).isEqualTo("2025-09-15"));
        });
        JsonNode attendance = answered(CEO, SCHOOL + "/trajectory?metric=attendance&on=2025-09-19&atLeast=" + last)
                .at("/metrics/0");
        assertThat(attendance.at("/latest/figure").decimalValue()).isEqualByComparingTo("94");
        assertThat(attendance.at("/latest/change").asString()).startsWith("Too few weeks yet");

        JsonNode movement = answered(CEO, SCHOOL + "/movement?on=2026-04-30&atLeast=" + last);
        assertThat(movement.at("/stays/0/band/band").asString()).isEqualTo("REPAIR_1");
        assertThat(movement.at("/stays/0/band/days").asLong()).isEqualTo(175);
        assertThat(movement.at("/stays/0/band/left").asString()).isEqualTo("GENTLER");
        assertThat(movement.at("/stays/0/supportDays").decimalValue()).isEqualByComparingTo("0");
        JsonNode trust = answered(CEO, "/api/trusts/meadow/movement?on=2026-04-30");
        assertThat(trust.at("/bands/1/outcomes/0/medianDays").asLong())
                .as(trust.toString())
                .isEqualTo(175);
        assertThat(server.get(STRANGER, SCHOOL + "/movement").status()).isEqualTo(404);
        assertThat(server.get(CEO, SCHOOL + "/movement?from=2026-04-30&to=2025-09-01")
                        .code())
                .isEqualTo("request.malformed");
        assertThat(server.get(CEO, SCHOOL + "/trajectory?from=2026-04-30&to=2025-09-01")
                        .code())
                .isEqualTo("request.malformed");
        assertThat(server.get(STRANGER, SCHOOL + "/trajectory").status()).isEqualTo(404);
    }

    private static long record(ActorId actor, String command, String json) {
        Answer answer = server.post(actor, SCHOOL + "/commands/" + command, json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("sequence").asLong();
    }

    private static JsonNode answered(ActorId actor, String path) {
        Answer answer = server.get(actor, path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
