package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.BOARD_MEMBER;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.SI_LEAD;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.api.RecordedEvent;
import org.milepost.standalone.RunningServer.Answer;
import tools.jackson.databind.JsonNode;

/** How a school plans its year, over HTTP: its summary, its health check, its improvement plan, and a cycle of questions. */
class ASchoolPlansItsYearIT {
    private static final String TERM_DATES = """
            {"dates":{"year":"2025/26","terms":[
              {"name":"AUTUMN","firstHalf":{"firstDay":"2025-09-03","lastDay":"2025-10-24"},"secondHalf":{"firstDay":"2025-11-03","lastDay":"2025-12-19"}},
              {"name":"SPRING","firstHalf":{"firstDay":"2026-01-05","lastDay":"2026-02-13"},"secondHalf":{"firstDay":"2026-02-23","lastDay":"2026-03-27"}},
              {"name":"SUMMER","firstHalf":{"firstDay":"2026-04-13","lastDay":"2026-05-22"},"secondHalf":{"firstDay":"2026-06-01","lastDay":"2026-07-21"}}],
              "nonSchoolDays":[]}}""";
    private static final List<String> ASPECTS = List.of(
            "curriculum-and-teaching",
            "achievement",
            "attendance-and-behaviour",
            "personal-development",
            "leadership-and-governance",
            "inclusion",
            "early-years",
            "safeguarding-culture",
            "overall");

    @TempDir
    Path path;

    private final MovedClock clock = new MovedClock(Clock.systemUTC());

    @SuppressWarnings("NullAway.Init") // made by the test, first of all
    private RunningServer server;

    @Test
    void a_school_plans_its_year() {
        on("2025-09-01");
        server = RunningServer.on(path, clock);
        try {
            setUp();
            healthCheck();
            plan();
            summary();
            cycle();
        } finally {
            server.close();
        }
    }

    private void setUp() {
        trust(ADMINISTRATOR, "create-trust", "{'name':'Meadow Schools','goLiveOn':'2025-09-01'}");
        grant("the-ceo", "CEO", "");
        grant("the-head", "HEADTEACHER", ",'schools':['oakfield']");
        grant("the-si-lead", "SI_LEAD", "");
        grant("a-trustee", "BOARD_MEMBER", "");
        trust(
                CEO,
                "adopt-edition",
                "{'shipped':'2025-26','decidedOn':'2025-09-01','effectiveOn':'2025-09-01','reason':'A new year.'}");
        trust(ADMINISTRATOR, "set-term-dates", TERM_DATES);
        school(
                ADMINISTRATOR,
                "register-school",
                "{'name':'Oakfield School','urn':'100001','trust':'meadow','effectiveOn':'2019-09-01'}");
    }

    private void healthCheck() {
        on("2025-09-15");
        school(
                SI_LEAD,
                "carry-out-health-check",
                "{'check':'check-2025','effectiveOn':'2025-09-15','profile':["
                        + ASPECTS.stream()
                                .map(aspect -> "{'aspect':'" + aspect + "','band':'"
                                        + (aspect.equals("overall") ? "STABILISE" : "IMPROVE_1")
                                        + "','seen':'Seen in lessons.','evidence':[{'title':'Standards check'}]}")
                                .collect(Collectors.joining(","))
                        + "]}");
        on("2025-09-17");
        school(
                CEO,
                "place-school",
                "{'placement':'autumn','band':'IMPROVE_2','decidedOn':'2025-09-17','effectiveOn':'2025-09-17','reason':'At risk of coasting.'}");
        school(
                CEO,
                "confirm-health-check",
                "{'check':'check-2025','placement':'autumn','decidedOn':'2025-09-17','reason':'Writing has stood still for two years.'}");
        JsonNode answer = ok(server.get(BOARD_MEMBER, "/api/schools/oakfield/health-checks"));
        assertThat(answer.path("rule").asString()).contains("the one in the middle");
        JsonNode check = answer.path("checks").path(0);
        assertThat(check.path("bestFit").path("band").asString()).isEqualTo("IMPROVE_1");
        assertThat(check.path("conclusion").path("band").asString()).isEqualTo("IMPROVE_2");
        assertThat(check.path("conclusion").path("departs").asBoolean()).isTrue();
        assertThat(ok(server.get(CEO, "/api/trusts/meadow/health-checks?year=2025/26"))
                        .path("schools")
                        .path(0)
                        .path("check")
                        .path("check")
                        .asString())
                .isEqualTo("check-2025");
    }

    private void plan() {
        on("2025-09-18");
        school(HEAD, "draft-plan", """
                {'plan':'plan-2025','year':'2025/26','context':'Writing stands still.','effectiveOn':'2025-09-18','goals':[
                  {'goal':'writing','text':'Pupils write at length.','successCriteria':['Four in five at their age.'],
                   'mileposts':[{'milepost':'autumn','text':'One long piece in three weeks.','dueOn':'2025-12-12'}]}]}""");
        school(HEAD, "submit-plan", "{'plan':'plan-2025','effectiveOn':'2025-09-18'}");
        on("2025-09-22");
        refused(HEAD, "approve-plan", approval(), 403, "office.may-not");
        school(CEO, "approve-plan", approval());
        on("2025-12-08");
        school(
                HEAD,
                "update-plan",
                "{'plan':'plan-2025','effectiveOn':'2025-12-08','to':['CEO','ACC'],'text':'In six of seven classes.'}");
        school(
                HEAD,
                "judge-milepost",
                "{'plan':'plan-2025','milepost':'autumn','outcome':'PARTLY','effectiveOn':'2025-12-08','note':'Six of seven.'}");
        JsonNode onTheDashboard =
                ok(server.get(CEO, "/api/schools/oakfield?on=2025-12-08")).path("plan");
        assertThat(onTheDashboard.path("state").asString()).isEqualTo("APPROVED");
        assertThat(onTheDashboard.path("mileposts").path("partly").asInt()).isEqualTo(1);
        JsonNode plan = ok(server.get(CEO, "/api/schools/oakfield/plans/plan-2025"));
        assertThat(plan.path("plan").path("state").asString()).isEqualTo("APPROVED");
        assertThat(plan.path("plan").path("mileposts").path("partly").asInt()).isEqualTo(1);
        assertThat(plan.path("plan").path("updates").path(0).path("term").asString())
                .isEqualTo("AUTUMN");
        assertThat(ok(server.get(CEO, "/api/trusts/meadow/plans"))
                        .path("schools")
                        .path(0)
                        .path("plan")
                        .path("state")
                        .asString())
                .isEqualTo("APPROVED");
    }

    private void summary() {
        on("2025-12-09");
        school(HEAD, "write-summary", """
                {'summary':'autumn','effectiveOn':'2025-12-09',
                 'strengths':[{'point':'phonics','aspect':'curriculum-and-teaching','text':'Phonics is taught well.'}],
                 'areas':[{'point':'writing','aspect':'achievement','text':'Too few write at length.'}],'actions':[]}""");
        JsonNode term = ok(server.get(BOARD_MEMBER, "/api/schools/oakfield/summaries"))
                .path("terms")
                .path(0);
        assertThat(term.path("term").asString()).isEqualTo("AUTUMN");
        assertThat(term.path("summary").path("band").path("band").asString()).isEqualTo("IMPROVE_2");
        assertThat(ok(server.get(CEO, "/api/trusts/meadow/summaries"))
                        .path("schools")
                        .path(0)
                        .path("ofThisTerm")
                        .asBoolean())
                .isTrue();
    }

    private void cycle() {
        on("2026-01-12");
        school(HEAD, "open-cycle", "{'cycle':'writing','effectiveOn':'2026-01-12','about':'Writing.'}");
        String onRecord = ok(server.get(CEO, "/api/schools/oakfield/timeline?slice=summary"))
                .path("entries")
                .path(0)
                .path("event")
                .asString();
        refused(HEAD, "answer-cycle-question", question("HOW_WELL", "made-up"), 409, "cycle.needs-evidence");
        for (String question : List.of(
                "HOW_WELL",
                "EXPECTATIONS",
                "STRENGTHS_AND_RISKS",
                "BEST_PRACTICE",
                "KEY_AREAS",
                "PROCESSES",
                "BETTER_OR_DIFFERENTLY")) {
            refused(
                    CEO,
                    "close-cycle",
                    "{'cycle':'writing','effectiveOn':'2026-01-12','follows':'A goal.'}",
                    409,
                    "cycle.unanswered");
            school(HEAD, "answer-cycle-question", question(question, onRecord));
        }
        school(CEO, "close-cycle", "{'cycle':'writing','effectiveOn':'2026-01-12','follows':'A goal.'}");
        JsonNode cycle = ok(server.get(HEAD, "/api/schools/oakfield/cycles"))
                .path("cycles")
                .path(0);
        assertThat(cycle.path("unanswered").asInt()).isZero();
        assertThat(cycle.path("closedOn").asString()).isEqualTo("2026-01-12");
    }

    private String approval() {
        String hash = ok(server.get(CEO, "/api/schools/oakfield/plans"))
                .path("plans")
                .path(0)
                .path("contentHash")
                .asString();
        return "{'plan':'plan-2025','contentHash':'" + hash + "','decidedOn':'2025-09-22','reason':'One goal.'}";
    }

    private static String question(String question, String event) {
        return "{'cycle':'writing','question':'" + question
                + "','effectiveOn':'2026-01-12','answer':'As the summary says.','evidence':[{'event':'" + event
                + "'}]}";
    }

    /** Nine in the morning of that day, in the schools' zone. */
    private void on(String day) {
        clock.set(LocalDate.parse(day)
                .atTime(LocalTime.of(9, 0))
                .atZone(RecordedEvent.SCHOOL_ZONE)
                .toInstant());
    }

    private void grant(String person, String office, String besides) {
        trust(
                ADMINISTRATOR,
                "grant-office",
                "{'person':'" + person + "','office':'" + office + "','effectiveOn':'2025-09-01'" + besides + "}");
    }

    private void trust(ActorId actor, String command, String body) {
        ok(server.post(actor, "/api/trusts/meadow/commands/" + command, body.replace('\'', '"')));
    }

    /** Sends a command to the school and waits until its views have read it. */
    private void school(ActorId actor, String command, String body) {
        JsonNode receipt = ok(server.post(actor, "/api/schools/oakfield/commands/" + command, body.replace('\'', '"')));
        ok(server.get(
                CEO, "/api/schools/oakfield?atLeast=" + receipt.path("sequence").asLong()));
    }

    private void refused(ActorId actor, String command, String body, int status, String code) {
        Answer answer = server.post(actor, "/api/schools/oakfield/commands/" + command, body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
