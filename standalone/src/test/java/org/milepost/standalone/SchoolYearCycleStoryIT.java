package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.BOARD_MEMBER;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SI_LEAD;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.RecordedEvent;
import org.milepost.api.rap.RapQuery.RapsOf;
import org.milepost.api.rap.Raps;
import org.milepost.standalone.RunningServer.Answer;
import tools.jackson.databind.JsonNode;

/** One school, one year: from the day it is registered to the look back in July, as the people of the trust would do it. */
class SchoolYearCycleStoryIT {
    private static final String OBJECTIVES = """
            [{"objective":"reading","text":"Every child reads to an adult daily.","successCriteria":["Logs are kept."],
              "owner":"HEADTEACHER","dueOn":"2026-03-27"},
             {"objective":"phonics","text":"Phonics is taught in five groups.","successCriteria":["Five groups meet."],
              "owner":"HEADTEACHER","dueOn":"2026-06-26"}]""";
    private static final String TERM_DATES = """
            {"dates":{"year":"2025/26","terms":[
              {"name":"AUTUMN","firstHalf":{"firstDay":"2025-09-03","lastDay":"2025-10-24"},"secondHalf":{"firstDay":"2025-11-03","lastDay":"2025-12-19"}},
              {"name":"SPRING","firstHalf":{"firstDay":"2026-01-05","lastDay":"2026-02-13"},"secondHalf":{"firstDay":"2026-02-23","lastDay":"2026-03-27"}},
              {"name":"SUMMER","firstHalf":{"firstDay":"2026-04-13","lastDay":"2026-05-22"},"secondHalf":{"firstDay":"2026-06-01","lastDay":"2026-07-21"}}],
              "nonSchoolDays":[]}}""";

    @TempDir
    Path path;

    private final MovedClock clock = new MovedClock(Clock.systemUTC());

    @SuppressWarnings("NullAway.Init") // made by the test, first of all
    private RunningServer server;

    @Test
    void a_school_goes_through_a_year() {
        on("2025-09-01");
        server = RunningServer.on(path, clock);
        try {
            september();
            autumn();
            spring();
            july();
        } finally {
            server.close();
        }
        try (RunningServer restarted = RunningServer.on(path, clock)) {
            server = restarted;
            lookingBack();
        }
    }

    private void september() {
        trust(ADMINISTRATOR, "create-trust", "{'name':'Meadow Schools','goLiveOn':'2025-09-01'}");
        grant("the-ceo", "CEO", "");
        grant("the-clerk", "CLERK", "");
        grant("the-head", "HEADTEACHER", ",'schools':['oakfield']");
        grant("the-si-lead", "SI_LEAD", "");
        grant("a-trustee", "BOARD_MEMBER", "");
        trust(
                CEO,
                "adopt-edition",
                "{'shipped':'2025-26','decidedOn':'2025-09-01','effectiveOn':'2025-09-01','reason':'A new year.'}");
        trust(ADMINISTRATOR, "set-term-dates", TERM_DATES);
        trust(ADMINISTRATOR, "adopt-catalogue", "{'shipped':'primary','effectiveOn':'2025-09-01'}");
        school(
                ADMINISTRATOR,
                "register-school",
                "{'name':'Oakfield School','urn':'100001','trust':'meadow','effectiveOn':'2019-09-01'}");

        on("2025-09-10");
        school(
                SI_LEAD,
                "propose-placement",
                "{'placement':'autumn','band':'REPAIR_1','effectiveOn':'2025-09-10','reason':'Reading fell.'}");
        assertThat(dashboard("").path("proposals")).hasSize(1);
        refused(SI_LEAD, "approve-placement", approval("2025-09-10"), 403, "office.may-not");
        school(CEO, "approve-placement", approval("2025-09-10"));
        assertThat(band("")).isEqualTo("REPAIR_1");
    }

    private void autumn() {
        on("2025-09-22");
        school(
                HEAD,
                "propose-rap",
                "{'rap':'reading','title':'Reading','effectiveOn':'2025-09-22','coAuthors':[],'objectives':"
                        + OBJECTIVES + "}");
        school(HEAD, "submit-rap", "{'rap':'reading','effectiveOn':'2025-09-22'}");
        on("2025-09-25");
        school(CEO, "return-rap", "{'rap':'reading','decidedOn':'2025-09-25','reason':'Say who teaches whom.'}");
        on("2025-09-29");
        school(
                HEAD,
                "edit-rap",
                "{'rap':'reading','revision':%d,'title':'Reading for all','effectiveOn':'2025-09-29','coAuthors':[],'objectives':%s}"
                        .formatted(rap().revision(), OBJECTIVES));
        school(HEAD, "submit-rap", "{'rap':'reading','effectiveOn':'2025-09-29'}");
        on("2025-10-02");
        refused(CEO, "approve-rap", rapApproval("0".repeat(64)), 409, "rap.content-changed");
        school(CEO, "approve-rap", rapApproval(rap().contentHash()));
        assertThat(rap().state()).isEqualTo(Raps.State.APPROVED);
        on("2025-10-20");
        school(CEO, "monitor-rap", monitoring("2025-10-20", "AT_RISK"));
        on("2025-12-15");
        school(CEO, "monitor-rap", monitoring("2025-12-15", "ON_TRACK"));
    }

    private void spring() {
        on("2026-02-09");
        // A band decided by mistake, seen a month later.
        school(
                CEO,
                "place-school",
                "{'placement':'hasty','band':'IMPROVE_1','decidedOn':'2026-02-09','effectiveOn':'2026-02-09','reason':'Up.'}");
        on("2026-03-09");
        school(
                CEO,
                "retract-placement",
                "{'placement':'hasty','decidedOn':'2026-03-09','reason':'Meant for another school.'}");
        assertThat(band("")).isEqualTo("REPAIR_1");
    }

    private void july() {
        on("2026-07-06");
        school(
                CEO,
                "complete-rap",
                "{'rap':'reading','decidedOn':'2026-07-06','reason':'Both objectives are achieved.'}");
        school(CLERK, "place-school", """
                {'placement':'summer','band':'IMPROVE_1','decidedOn':'2026-07-06','effectiveOn':'2026-07-06',
                 'reason':'A good year.','minute':{'meetingOn':'2026-07-06','reference':'Board 2026-07-06/4'}}""");
        on("2026-07-20");
    }

    /** After a restart, with every view read anew from the record. */
    private void lookingBack() {
        assertThat(band("")).isEqualTo("IMPROVE_1");
        assertThat(band("?on=2026-02-20")).isEqualTo("REPAIR_1");
        // In February everybody believed otherwise.
        assertThat(band("?on=2026-02-20&knownOn=2026-02-28")).isEqualTo("IMPROVE_1");
        assertThat(band("?on=2026-02-20&knownOn=2026-03-31")).isEqualTo("REPAIR_1");
        assertThat(band("?knownOn=2025-12-31&on=2026-07-20")).isEqualTo("REPAIR_1");
        assertThat(dashboard("?knownOn=2025-09-05").path("placement").isMissingNode()
                        || dashboard("?knownOn=2025-09-05").path("placement").isNull())
                .isTrue();

        List<String> types = new ArrayList<>();
        ok(server.get(HEAD, "/api/schools/oakfield/timeline?limit=500"))
                .path("entries")
                .forEach(entry -> types.add(entry.path("type").asString()));
        assertThat(types)
                .containsExactly(
                        "school.registered",
                        "phase.placement-proposed",
                        "phase.placed",
                        "rap.proposed",
                        "rap.submitted",
                        "rap.returned",
                        "rap.edited",
                        "rap.submitted",
                        "rap.approved",
                        "rap.monitored",
                        "rap.monitored",
                        "phase.placed",
                        "phase.placement-retracted",
                        "rap.completed",
                        "phase.placed");
        JsonNode decisions = ok(server.get(BOARD_MEMBER, "/api/schools/oakfield/decisions"));
        assertThat(decisions
                        .path("decisions")
                        .path(0)
                        .path("decided")
                        .path("by")
                        .toString())
                .contains("Board 2026-07-06/4");
        JsonNode board = ok(server.get(CEO, "/api/trusts/meadow/phase-board?knownOn=2026-02-28&on=2026-02-28"));
        assertThat(board.path("schools").path(0).path("band").asString()).isEqualTo("IMPROVE_1");
        assertThat(ok(server.get(CEO, "/api/trusts/meadow/phase-board?knownOn=2025-09-01"))
                        .path("schools"))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(rap().state()).isEqualTo(Raps.State.COMPLETED);
    }

    /** Nine in the morning of that day, in the schools' zone. */
    private void on(String day) {
        clock.set(LocalDate.parse(day)
                .atTime(LocalTime.of(9, 0))
                .atZone(RecordedEvent.SCHOOL_ZONE)
                .toInstant());
    }

    private Raps.Rap rap() {
        return server.asker().ask(new RapsOf(OAKFIELD, AsOf.NOW), CEO).raps().getFirst();
    }

    private static String approval(String day) {
        return "{'placement':'autumn','decidedOn':'" + day + "','reason':'Agreed with the headteacher.'}";
    }

    private static String rapApproval(String hash) {
        return "{'rap':'reading','contentHash':'" + hash
                + "','decidedOn':'2025-10-02','reason':'Clear and ambitious.'}";
    }

    private static String monitoring(String day, String progress) {
        return """
                {'rap':'reading','effectiveOn':'%s','judgements':[
                  {'objective':'reading','progress':'%s','note':'Seen in three classes.'},
                  {'objective':'phonics','progress':'ON_TRACK','note':'Five groups meet.'}]}""".formatted(day, progress);
    }

    private String band(String asOf) {
        return dashboard(asOf).path("placement").path("terms").path("band").asString();
    }

    private JsonNode dashboard(String asOf) {
        return ok(server.get(CEO, "/api/schools/oakfield" + asOf));
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
