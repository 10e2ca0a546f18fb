package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SI_LEAD;
import static org.milepost.standalone.Browser.leads;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.api.access.Office;
import org.milepost.standalone.RunningServer.Answer;

/** An administrator invites people and takes accounts away; nobody becomes somebody else by it. */
class InvitingIT {
    private static final ActorId TRUST_ADMINISTRATOR = new ActorId("the-trust-office");
    private static final String PASSWORD = "three short words";

    @TempDir
    static Path path;

    private static RunningServer server;

    @BeforeAll
    static void found() {
        server = RunningServer.on(path);
        Meadow.found(server.asker(), List.of(OAKFIELD));
        Meadow.grant(server.asker(), TRUST_ADMINISTRATOR, Office.ADMINISTRATOR);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void who_is_invited_signs_in_until_the_account_is_taken_away() {
        ActorId person = new ActorId("newcomer");
        Answer invited = invite(TRUST_ADMINISTRATOR, person);
        assertThat(invited.status()).as(invited.text()).isEqualTo(200);
        try (Browser browser = new Browser(server)) {
            browser.get(invited.json().path("path").asString());
            browser.submit(
                    "/invitation", "/invitation", "name", "newcomer", "password", PASSWORD, "repeated", PASSWORD);
            assertThat(leads(browser.signIn("newcomer", PASSWORD))).isEqualTo("/");
            assertThat(browser.get("/account").status()).isEqualTo(200);
            String token = server.token(person);

            assertThat(invite(TRUST_ADMINISTRATOR, person).code()).isEqualTo("account.exists");
            assertThat(invite(ADMINISTRATOR, person).status()).isEqualTo(200);

            assertThat(forget(TRUST_ADMINISTRATOR, person).status()).isEqualTo(204);
            assertThat(leads(browser.get("/account"))).isEqualTo("/sign-in");
            assertThat(leads(browser.signIn("newcomer", PASSWORD))).isEqualTo("/sign-in?wrong");
            assertThat(server.send(server.request("/api/trusts").header("Authorization", "Bearer " + token))
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void nobody_else_invites_or_takes_away() {
        ActorId person = new ActorId("somebody");
        assertThat(invite(CEO, person).status()).isEqualTo(403);
        assertThat(invite(CLERK, person).status()).isEqualTo(403);
        assertThat(invite(SI_LEAD, person).status()).isEqualTo(404);
        assertThat(forget(CEO, TRUST_ADMINISTRATOR).status()).isEqualTo(403);
        assertThat(invite(TRUST_ADMINISTRATOR, TRUST_ADMINISTRATOR).code()).isEqualTo("account.own");
    }

    private static Answer invite(ActorId by, ActorId person) {
        return server.post(by, "/api/trusts/meadow/people/" + person + "/invitation", "");
    }

    private static Answer forget(ActorId by, ActorId person) {
        return server.send(server.request("/api/trusts/meadow/people/" + person + "/account")
                .header("Authorization", "Bearer " + server.token(by))
                .DELETE());
    }
}
