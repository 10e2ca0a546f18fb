package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.BOARD_MEMBER;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SI_LEAD;
import static org.milepost.standalone.Browser.leads;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.access.Office;
import org.milepost.api.access.Seat;
import org.milepost.api.trust.TrustLifeCommand.GrantOffice;
import org.milepost.edge.access.Invitations;
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

    @Test
    void an_invitation_that_confers_an_office_is_notified_to_ceo_and_chair_until_they_know_of_it() {
        ActorId invitedLater = new ActorId("office-first");
        ActorId grantedLater = new ActorId("invited-first");
        ActorId officeless = new ActorId("no-office");
        Meadow.grant(server.asker(), invitedLater, Office.SI_LEAD);
        assertThat(heard(CEO)).doesNotContain("office-first");
        assertThat(invite(TRUST_ADMINISTRATOR, invitedLater).status()).isEqualTo(200);
        assertThat(invite(TRUST_ADMINISTRATOR, grantedLater).status()).isEqualTo(200);
        assertThat(invite(TRUST_ADMINISTRATOR, officeless).status()).isEqualTo(200);
        assertThat(heard(CEO))
                .contains("\"office-first\"", "School Improvement Lead", "\"the-trust-office\"")
                .doesNotContain("invited-first", "no-office");
        Meadow.grant(server.asker(), grantedLater, Office.AUDITOR);
        for (ActorId who : List.of(CEO, BOARD_MEMBER)) {
            assertThat(heard(who))
                    .as("%s, while the Board has no Chair", who)
                    .contains("\"office-first\"", "\"invited-first\"", "Auditor")
                    .doesNotContain("no-office");
        }
        for (ActorId who : List.of(CLERK, SI_LEAD, TRUST_ADMINISTRATOR, invitedLater)) {
            assertThat(heard(who)).as("%s", who).doesNotContain("office-first");
        }

        ActorId chair = new ActorId("the-chair");
        Meadow.tell(
                server.asker(),
                BOARD_MEMBER,
                new GrantOffice(
                        MEADOW,
                        new ItemId("chair-grant"),
                        chair,
                        Office.BOARD_MEMBER,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Optional.of(Seat.CHAIR),
                        Meadow.BEGINNING,
                        Optional.empty(),
                        Optional.of(Meadow.MINUTE)));
        assertThat(heard(chair)).contains("office-first");
        assertThat(heard(BOARD_MEMBER)).doesNotContain("office-first");

        try (Browser browser = signedIn(chair)) {
            assertThat(browser.get("/trusts/meadow/people").text()).contains(" new in office");
            assertThat(browser.get("/account/notices").text()).contains("office-first", "(new)");
            browser.submit("/account/notices", "/account/notices/seen");
            assertThat(browser.get("/account/notices").text())
                    .contains("office-first")
                    .doesNotContain("(new)");
            assertThat(browser.get("/trusts/meadow/people").text()).doesNotContain(" new in office");
            Meadow.grant(server.asker(), officeless, Office.EXECUTIVE_TEAM);
            assertThat(browser.get("/account/notices").text()).contains("no-office", "(new)");
        }
        assertThat(heard(CEO)).as("each knows for themselves").contains("\"seen\":false");
    }

    @Test
    void an_administrator_invites_and_takes_accounts_away_on_a_page_that_others_only_read() {
        ActorId person = new ActorId("by-the-page");
        Meadow.grant(server.asker(), person, Office.SI_LEAD);
        String people = "/trusts/meadow/people";
        String invitation = people + "/by-the-page/invitation";
        try (Browser office = signedIn(TRUST_ADMINISTRATOR);
                Browser clerk = signedIn(CLERK);
                Browser lead = signedIn(SI_LEAD);
                Browser invited = new Browser(server)) {
            assertThat(lead.get(people).status()).isEqualTo(404);
            assertThat(clerk.get(people).text())
                    .contains("by-the-page", "cannot sign in")
                    .doesNotContain(invitation);
            assertThat(clerk.submit("/account", invitation).status()).isEqualTo(403);
            assertThat(lead.submit("/account", invitation).status()).isEqualTo(404);
            assertThat(office.post(invitation).status())
                    .as("without the page's token")
                    .isEqualTo(403);

            String page = office.submit(people, invitation).text();
            Matcher link =
                    Pattern.compile("id=\"invitation\">(/invitation/[^<]+)<").matcher(page);
            assertThat(link.find()).as(page).isTrue();
            assertThat(office.get(people).text()).contains("invited until").doesNotContain(link.group(1));
            assertThat(leads(invited.get(link.group(1)))).isEqualTo("/invitation");
            invited.submit(
                    "/invitation", "/invitation", "name", "by-the-page", "password", PASSWORD, "repeated", PASSWORD);
            assertThat(leads(invited.signIn("by-the-page", PASSWORD))).isEqualTo("/");
            assertThat(office.get(people).text()).contains("signs in with a password");
            office.submit(people, people + "/by-the-page/account-end");
            assertThat(leads(invited.get("/account"))).isEqualTo("/sign-in");
        }
    }

    @Test
    void who_is_erased_is_out_at_the_next_request_and_is_not_invited_again() {
        ActorId person = new ActorId("to-be-erased");
        try (Browser browser = signedIn(person)) {
            assertThat(browser.get("/account").status()).isEqualTo(200);
            Answer erased = server.post(
                    ADMINISTRATOR,
                    "/api/trusts/meadow/commands/erase-person",
                    "{\"person\":\"to-be-erased\",\"reason\":\"Asked for it.\"}");
            assertThat(erased.status()).as(erased.text()).isEqualTo(200);
            assertThat(leads(browser.get("/account"))).isEqualTo("/sign-in");
            assertThat(invite(TRUST_ADMINISTRATOR, person).code()).isEqualTo("directory.was-erased");
        }
    }

    private static String heard(ActorId reader) {
        return server.get(reader, "/api/notices").text();
    }

    private static Browser signedIn(ActorId person) {
        Browser browser = new Browser(server);
        browser.get(server.bean(Invitations.class).invite(person, ADMINISTRATOR).path());
        browser.submit(
                "/invitation", "/invitation", "name", person.value(), "password", PASSWORD, "repeated", PASSWORD);
        browser.signIn(person.value(), PASSWORD);
        return browser;
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
