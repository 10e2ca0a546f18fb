package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.standalone.Browser.leads;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.edge.access.AccountKeep;
import org.milepost.edge.access.Invitations;
import org.milepost.edge.access.Tokens;
import org.milepost.standalone.RunningServer.Answer;

/** Coming in with a name and a password, staying in for a while, and going out; and what does not get in. */
class SignInIT {
    private static final String PASSWORD = "three short words";
    private static final MovedClock CLOCK = new MovedClock(Clock.systemUTC());

    @TempDir
    static Path path;

    private static RunningServer server;
    private static int people;

    @BeforeAll
    static void start() {
        server = RunningServer.on(path, CLOCK);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoever_has_not_signed_in_is_led_to_the_sign_in_page_and_then_to_where_they_wanted() {
        String name = somebody();
        try (Browser browser = new Browser(server)) {
            Answer refused = browser.get("/account");
            assertThat(refused.status()).isEqualTo(302);
            assertThat(leads(refused)).isEqualTo("/sign-in");
            assertThat(browser.get("/sign-in").text())
                    .contains("name=\"password\"")
                    .doesNotContain("demo");

            assertThat(leads(browser.signIn(name, PASSWORD))).isEqualTo("/account");
            assertThat(browser.get("/account").text())
                    .contains(name)
                    .contains("Browser of a test")
                    .contains("(this session)");
            assertThat(leads(browser.submit("/account", "/sign-out"))).isEqualTo("/sign-in?out");
            assertThat(leads(browser.get("/account"))).isEqualTo("/sign-in");
        }
    }

    @Test
    void a_one_time_link_opens_once_and_leaves_no_secret_in_the_address() {
        String link = server.bean(Invitations.class)
                .invite(new ActorId("linked"), ADMINISTRATOR)
                .path();
        try (Browser browser = new Browser(server);
                Browser late = new Browser(server)) {
            assertThat(leads(browser.get(link))).isEqualTo("/invitation");
            assertThat(leads(browser.get(link))).as("looking is not using").isEqualTo("/invitation");
            late.get(link);
            assertThat(browser.submit("/invitation", "/invitation", "name", "x", "password", "short", "repeated", "")
                            .text())
                    .contains("3 to 100 letters");
            assertThat(choose(browser, "linked@example.org", "password1234").text())
                    .contains("everybody tries first");
            assertThat(leads(choose(browser, "Linked@Example.org", PASSWORD))).isEqualTo("/sign-in?chosen");

            assertThat(leads(browser.get(link))).isEqualTo("/sign-in?used");
            assertThat(leads(late.post("/invitation")))
                    .as("without the page's token")
                    .isEmpty();
            assertThat(leads(late.get("/invitation"))).isEqualTo("/sign-in?used");
            assertThat(leads(browser.signIn("linked@example.org", PASSWORD))).isEqualTo("/");
        }
    }

    @Test
    void the_first_administrators_link_and_token_are_one_secret_and_the_link_lasts_a_day() {
        ActorId first = new ActorId("first-administrator");
        Tokens.Issued token = server.bean(Tokens.class).issue(first, "first administrator", Optional.empty());
        String link = server.bean(Invitations.class)
                .inviteFirst(first, token.secret())
                .path();
        assertThat(link).isEqualTo("/invitation/" + token.secret());
        assertThat(server.send(server.request("/api/trusts").header("Authorization", "Bearer " + token.secret()))
                        .status())
                .isEqualTo(200);
        try (Browser browser = new Browser(server);
                Browser late = new Browser(server)) {
            browser.get(link);
            assertThat(leads(choose(browser, "first", PASSWORD))).isEqualTo("/sign-in?chosen");
            assertThat(leads(browser.signIn("first", PASSWORD))).isEqualTo("/");
            assertThat(browser.get("/account").text()).contains("first");
            assertThat(leads(late.get(link))).as("once").isEqualTo("/sign-in?used");
            String another = server.bean(Invitations.class)
                    .inviteFirst(first, "another secret of the test's own making")
                    .path();
            assertThat(another).isNotEmpty();
            CLOCK.move(Duration.ofHours(25));
            assertThat(leads(late.get(another.replace(" ", "%20"))))
                    .as("within a day")
                    .isEqualTo("/sign-in?used");
        }
    }

    @Test
    void whoever_has_no_account_any_more_is_out_at_the_next_request() {
        String name = somebody();
        try (Browser browser = new Browser(server)) {
            browser.signIn(name, PASSWORD);
            assertThat(browser.get("/account").status()).isEqualTo(200);
            server.bean(AccountKeep.class).forget(new ActorId(name));
            assertThat(leads(browser.get("/account"))).isEqualTo("/sign-in");
        }
    }

    @Test
    void a_link_that_has_run_out_opens_nothing() {
        String link = server.bean(Invitations.class)
                .invite(new ActorId("too-late"), ADMINISTRATOR)
                .path();
        CLOCK.move(Duration.ofDays(8));
        try (Browser browser = new Browser(server)) {
            assertThat(leads(browser.get(link))).isEqualTo("/sign-in?used");
            assertThat(leads(browser.get("/invitation/guessed"))).isEqualTo("/sign-in?used");
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_answer_and_have_to_wait_alike() {
        String name = somebody();
        try (Browser browser = new Browser(server)) {
            for (int i = 0; i < 5; i++) {
                assertThat(leads(browser.signIn(name, "not the password"))).isEqualTo("/sign-in?wrong");
                assertThat(leads(browser.signIn("nobody-at-all", "not the password")))
                        .isEqualTo("/sign-in?wrong");
            }
            assertThat(leads(browser.signIn(name, PASSWORD)))
                    .as("even the right password has to wait")
                    .isEqualTo("/sign-in?wait");
            assertThat(leads(browser.signIn("nobody-at-all", PASSWORD))).isEqualTo("/sign-in?wait");
            assertThat(browser.get("/sign-in?wrong").text()).contains("The name or the password is wrong.");
            CLOCK.move(Duration.ofMinutes(16));
            assertThat(leads(browser.signIn(name, PASSWORD))).isEqualTo("/");
        }
    }

    @Test
    void an_address_that_tries_many_names_has_to_wait() {
        String name = somebody();
        CLOCK.move(Duration.ofMinutes(16));
        try (Browser browser = new Browser(server)) {
            for (int i = 0; i < 40; i++) {
                browser.signIn("guess-" + i, "not the password");
            }
            assertThat(leads(browser.signIn(name, PASSWORD))).isEqualTo("/sign-in?wait");
        }
        CLOCK.move(Duration.ofMinutes(16));
    }

    @Test
    void signing_in_gives_the_session_a_new_name_so_that_one_slipped_to_somebody_is_worth_nothing() {
        String name = somebody();
        try (Browser browser = new Browser(server);
                Browser thief = new Browser(server)) {
            thief.get("/sign-in");
            String known = thief.session();
            browser.slip(known);
            assertThat(leads(browser.signIn(name, PASSWORD))).isEqualTo("/");
            assertThat(browser.session()).isNotEmpty().isNotEqualTo(known);
            assertThat(leads(thief.get("/account"))).isEqualTo("/sign-in");
        }
    }

    @Test
    void a_form_of_another_site_changes_nothing() {
        String name = somebody();
        try (Browser browser = new Browser(server)) {
            browser.signIn(name, PASSWORD);
            assertThat(browser.post("/sign-out").status()).isEqualTo(403);
            assertThat(browser.post("/account/sign-out-everywhere", "_csrf", "guessed")
                            .status())
                    .isEqualTo(403);
            assertThat(browser.get("/account").status()).isEqualTo(200);
        }
    }

    @Test
    void a_session_ends_when_it_is_not_used_and_after_a_day_in_any_case() {
        String name = somebody();
        try (Browser browser = new Browser(server)) {
            browser.signIn(name, PASSWORD);
            CLOCK.move(Duration.ofMinutes(29));
            assertThat(browser.get("/account").status()).isEqualTo(200);
            CLOCK.move(Duration.ofMinutes(31));
            assertThat(leads(browser.get("/account"))).isEqualTo("/sign-in");

            browser.signIn(name, PASSWORD);
            for (int i = 0; i < 35; i++) {
                CLOCK.move(Duration.ofMinutes(20));
                assertThat(browser.get("/account").status()).isEqualTo(200);
            }
            CLOCK.move(Duration.ofMinutes(20));
            assertThat(leads(browser.get("/account"))).isEqualTo("/sign-in");
        }
    }

    @Test
    void a_page_that_stands_open_does_not_keep_its_session_alive() {
        String name = somebody();
        try (Browser browser = new Browser(server)) {
            browser.signIn(name, PASSWORD);
            CLOCK.move(Duration.ofMinutes(20));
            assertThat(browser.getUnattended("/account").status()).isEqualTo(200);
            CLOCK.move(Duration.ofMinutes(11));
            assertThat(leads(browser.getUnattended("/account/tokens"))).isEqualTo("/sign-in");

            assertThat(leads(browser.signIn(name, PASSWORD)))
                    .as("where the open page wanted to go is not where its reader does")
                    .isEqualTo("/");
        }
    }

    @Test
    void signing_out_everywhere_and_changing_the_password_end_other_sessions_at_once() {
        String name = somebody();
        try (Browser here = new Browser(server);
                Browser there = new Browser(server)) {
            here.signIn(name, PASSWORD);
            there.signIn(name, PASSWORD);
            assertThat(here.submit(
                                    "/account",
                                    "/account/password",
                                    "current",
                                    "wrong",
                                    "password",
                                    "x",
                                    "repeated",
                                    "x")
                            .text())
                    .contains("The current password is wrong.");
            String better = "four rather short words";
            assertThat(here.submit(
                                    "/account",
                                    "/account/password",
                                    "current",
                                    PASSWORD,
                                    "password",
                                    better,
                                    "repeated",
                                    better)
                            .text())
                    .contains("Your password is changed");
            assertThat(leads(there.get("/account"))).isEqualTo("/sign-in");
            assertThat(here.get("/account").status()).isEqualTo(200);

            assertThat(leads(there.signIn(name, PASSWORD))).isEqualTo("/sign-in?wrong");
            there.signIn(name, better);
            assertThat(leads(there.submit("/account", "/account/sign-out-everywhere")))
                    .isEqualTo("/sign-in?out");
            assertThat(leads(here.get("/account"))).isEqualTo("/sign-in");
        }
    }

    @Test
    void every_page_forbids_script_in_its_text_and_frames_around_it() {
        try (Browser browser = new Browser(server)) {
            Answer page = browser.get("/sign-in");
            assertThat(page.header("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                    .doesNotContain("script-src 'unsafe-inline'", "unsafe-eval");
            assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(page.header("Referrer-Policy")).contains("same-origin");
            assertThat(page.header("Cache-Control").orElse("")).contains("no-store");
            assertThat(page.header("Set-Cookie").orElse(""))
                    .contains("HttpOnly")
                    .contains("SameSite=Lax");
            assertThat(page.text())
                    .doesNotContain("<script")
                    .doesNotContain(" style=")
                    .doesNotContain(" onclick=");
        }
        Answer api = server.get(CEO, "/api/trusts");
        assertThat(api.header("Content-Security-Policy").orElse("")).contains("default-src 'none'");
        assertThat(api.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(api.header("Set-Cookie")).isEmpty();
    }

    @Test
    void programs_need_a_token_whatever_session_they_have_and_however_they_write_the_address() {
        String name = somebody();
        try (Browser browser = new Browser(server)) {
            browser.signIn(name, PASSWORD);
            Answer answer = browser.get("/api/trusts");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("token.invalid");
            assertThat(browser.get("/%61pi/trusts").status()).isEqualTo(401);
        }
        for (String path : new String[] {"/api;x=1/trusts", "/api//trusts", "/api/schools/a%2Fb", "/x/../api/trusts"}) {
            assertThat(server.get(CEO, path).status()).as(path).isEqualTo(400);
        }
        assertThat(server.get(CEO, "/api//trusts").code()).isEqualTo("request.malformed");
        assertThat(server.send(server.request("/api/tokens")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"label\":\"x\"}")))
                        .status())
                .isEqualTo(401);
    }

    private static Answer choose(Browser browser, String name, String password) {
        return browser.submit("/invitation", "/invitation", "name", name, "password", password, "repeated", password);
    }

    /** A new person with a name and a password. */
    private static String somebody() {
        String name = "person-" + ++people;
        String link = server.bean(Invitations.class)
                .invite(new ActorId(name), ADMINISTRATOR)
                .path();
        try (Browser browser = new Browser(server)) {
            browser.get(link);
            assertThat(leads(choose(browser, name, PASSWORD))).isEqualTo("/sign-in?chosen");
        }
        return name;
    }
}
