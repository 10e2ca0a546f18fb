package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.AUDITOR;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.STRANGER;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;
import org.milepost.api.trust.TrustLifeCommand.DelegateOffice;
import org.milepost.api.trust.TrustLifeCommand.GrantOffice;
import org.milepost.standalone.RunningServer.Answer;

/** Offices for a part of the work, and for a time: what they open over HTTP, and what they do not. */
class NarrowOfficesIT {
    private static final SchoolId WILLOW = new SchoolId("willow");
    private static final ActorId GUEST = new ActorId("a-guest");
    private static final ActorId DEPUTY = new ActorId("the-deputy");
    private static final MovedClock CLOCK = new MovedClock(Clock.systemUTC());

    @TempDir
    static Path path;

    private static RunningServer server;

    @BeforeAll
    static void found() {
        server = RunningServer.on(path, CLOCK);
        Meadow.found(server.asker(), List.of(OAKFIELD, WILLOW));
        Meadow.grant(server.asker(), HEAD, Office.HEADTEACHER, OAKFIELD);
        Meadow.tell(
                server.asker(),
                ADMINISTRATOR,
                new GrantOffice(
                        MEADOW,
                        new ItemId("guest-grant"),
                        GUEST,
                        Office.LEAD_PRACTITIONER,
                        Set.of(OAKFIELD),
                        Set.of(),
                        Set.of(new ItemId("of-mathematics")),
                        Optional.empty(),
                        Meadow.BEGINNING,
                        Optional.empty(),
                        Optional.empty()));
        review("of-mathematics", "Mathematics", "Reasoning is set in two classes only.");
        review("of-english", "English", "Spelling is taught in every class.");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void an_office_for_one_review_opens_that_review_and_nothing_else_of_the_school() {
        Answer reviews = read(GUEST, "/api/schools/oakfield/reviews");
        assertThat(reviews.text())
                .contains("of-mathematics", "Reasoning is set")
                .doesNotContain("of-english", "Spelling");
        assertThat(read(CEO, "/api/schools/oakfield/reviews").text()).contains("of-mathematics", "of-english");
        assertThat(read(GUEST, "/api/schools/oakfield/timeline").text())
                .contains("Reasoning is set")
                .doesNotContain("Spelling", "registered");
        for (String address : List.of("/metrics", "/plans", "/raps", "/actions", "/risks", "/support", "/outcomes")) {
            assertThat(server.get(GUEST, "/api/schools/oakfield" + address).status())
                    .as(address)
                    .isEqualTo(404);
        }
        assertThat(server.get(GUEST, "/api/schools/willow").status()).isEqualTo(404);
        assertThat(server.get(GUEST, "/api/trusts/meadow/people").status()).isEqualTo(404);
        assertThat(find(GUEST, "of-english").status()).isIn(403, 404);
        assertThat(find(GUEST, "of-mathematics").code()).isNotIn("office.may-not", "school.unknown");
    }

    @Test
    void whoever_stands_in_may_what_the_holder_may_until_the_last_day() {
        LocalDate today = LocalDate.ofInstant(CLOCK.instant(), RecordedEvent.SCHOOL_ZONE);
        assertThat(server.get(DEPUTY, "/api/schools/oakfield/metrics").status()).isEqualTo(404);
        Meadow.tell(
                server.asker(),
                ADMINISTRATOR,
                new DelegateOffice(
                        MEADOW,
                        new ItemId("deputy-grant"),
                        new ItemId(HEAD.value() + "-grant"),
                        DEPUTY,
                        today,
                        today.plusDays(1),
                        BECAUSE,
                        Optional.empty()));
        assertThat(server.get(DEPUTY, "/api/schools/oakfield/metrics").status()).isEqualTo(200);
        assertThat(server.get(DEPUTY, "/api/schools/willow/metrics").status()).isEqualTo(404);
        String offices = server.get(AUDITOR, "/api/trusts/meadow/offices").text();
        assertThat(offices).contains("\"delegatedFrom\":\"" + HEAD.value() + "-grant\"", "of-mathematics");
        assertThat(server.get(STRANGER, "/api/trusts/meadow/offices").status()).isEqualTo(404);
        CLOCK.move(Duration.ofDays(2));
        assertThat(server.get(DEPUTY, "/api/schools/oakfield/metrics").status())
                .as("after the last day")
                .isEqualTo(404);
        assertThat(server.get(HEAD, "/api/schools/oakfield/metrics").status()).isEqualTo(200);
    }

    private static void review(String id, String subject, String found) {
        told("plan-review", """
                {"review":"%s","kind":"PEER","aspects":["achievement"],"subjects":["%s"],"plannedOn":"2025-11-04",
                 "ledBy":{"office":"CEO"}}\
                """.formatted(id, subject));
        told("carry-out-review", """
                {"review":"%s","carriedOutOn":"2025-11-04"}\
                """.formatted(id));
        told("record-finding", """
                {"review":"%s","kind":"STRENGTH","aspect":"achievement","text":"%s"}\
                """.formatted(id, found));
    }

    private static void told(String command, String body) {
        Answer answer = server.post(CEO, "/api/schools/oakfield/commands/" + command, body);
        assertThat(answer.status()).as(command + " " + answer.text()).isEqualTo(200);
    }

    private static Answer find(ActorId by, String review) {
        return server.post(by, "/api/schools/oakfield/commands/record-finding", """
                {"review":"%s","kind":"STRENGTH","aspect":"achievement","text":"More of it."}\
                """.formatted(review));
    }

    /** Views follow the record. */
    private static Answer read(ActorId by, String address) {
        return server.get(by, address + "?atLeast=6");
    }
}
