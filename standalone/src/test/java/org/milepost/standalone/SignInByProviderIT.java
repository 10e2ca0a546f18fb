package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.standalone.Browser.leads;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.edge.access.Invitations;
import org.milepost.standalone.RunningServer.Answer;
import org.springframework.core.env.MapPropertySource;

/** Signing in by a provider of identities: bound once by an invitation, to what the provider calls a person for ever. */
class SignInByProviderIT {
    private static final String ISSUER = "tenant-of-the-trust";
    private static final String TENANT = "0a1b-tenant";
    private static final String ENTRA = "milepost.sign-in.providers.entra.";
    /** On the one of its web servers that needs no JUnit 4. */
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server(
            new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(), Set.of(), new NettyWrapper()));

    @TempDir
    static Path path;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        PROVIDER.start(InetAddress.getLoopbackAddress(), 0);
        String prefix = "milepost.sign-in.providers.school.";
        server = RunningServer.on(
                path,
                Clock.systemUTC(),
                beans -> beans.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource(
                                "provider",
                                Map.of(
                                        prefix + "name", "the school's account",
                                        prefix + "issuer",
                                                PROVIDER.issuerUrl(ISSUER).toString(),
                                        prefix + "client-id", "milepost",
                                        prefix + "client-secret", "a secret of the test",
                                        prefix + "claims.hd", "trust.example",
                                        ENTRA + "name", "Microsoft",
                                        ENTRA + "issuer",
                                                PROVIDER.issuerUrl(TENANT).toString(),
                                        ENTRA + "client-id", "milepost",
                                        ENTRA + "client-secret", "a secret of the test",
                                        ENTRA + "subject-claim", "oid"))));
    }

    @AfterAll
    static void stop() {
        server.close();
        PROVIDER.shutdown();
    }

    @Test
    void an_invitation_binds_the_provider_s_name_for_a_person_once_and_no_e_mail_address_does() {
        String link = server.bean(Invitations.class)
                .invite(new ActorId("by-provider"), ADMINISTRATOR)
                .path();
        try (Browser browser = new Browser(server);
                Browser again = new Browser(server);
                Browser other = new Browser(server)) {
            assertThat(signIn(browser, "subject-1", "trust.example")).isEqualTo("/sign-in?unknown");
            browser.get(link);
            assertThat(browser.get("/invitation").text()).contains("the school&#39;s account");
            assertThat(signIn(browser, "subject-1", "trust.example")).isEqualTo("/");
            assertThat(browser.get("/account").text()).contains("by-provider");
            assertThat(leads(other.get(link))).isEqualTo("/sign-in?used");

            assertThat(signIn(again, "subject-1", "trust.example")).isEqualTo("/");
            assertThat(signIn(other, "subject-2", "trust.example"))
                    .as("the same e-mail address, another person")
                    .isEqualTo("/sign-in?unknown");
            assertThat(leads(other.get("/account"))).isEqualTo("/sign-in");
        }
    }

    @Test
    void another_organisation_at_the_same_provider_is_turned_away_even_with_an_invitation() {
        String link = server.bean(Invitations.class)
                .invite(new ActorId("of-elsewhere"), ADMINISTRATOR)
                .path();
        try (Browser browser = new Browser(server)) {
            browser.get(link);
            assertThat(signIn(browser, "subject-3", "elsewhere.example")).isEqualTo("/sign-in?unknown");
            assertThat(leads(browser.get("/account"))).isEqualTo("/sign-in");
        }
    }

    /** With Entra {@code sub} differs from one application to the next; {@code oid} is the person of a tenant. */
    @Test
    void with_entra_the_tenant_and_oid_say_who_it_is() {
        String link = server.bean(Invitations.class)
                .invite(new ActorId("of-the-tenant"), ADMINISTRATOR)
                .path();
        try (Browser browser = new Browser(server);
                Browser again = new Browser(server);
                Browser other = new Browser(server)) {
            browser.get(link);
            assertThat(signInAt(browser, "entra", TENANT, "pairwise-1", Map.of("oid", "person-1")))
                    .isEqualTo("/");
            assertThat(browser.get("/account").text()).contains("of-the-tenant");
            assertThat(signInAt(again, "entra", TENANT, "pairwise-2", Map.of("oid", "person-1")))
                    .isEqualTo("/");
            assertThat(again.get("/account").text()).contains("of-the-tenant");
            assertThat(signInAt(other, "entra", TENANT, "pairwise-1", Map.of("oid", "person-2")))
                    .as("the same sub, another person")
                    .isEqualTo("/sign-in?unknown");
            assertThat(signInAt(other, "entra", TENANT, "person-1", Map.of()))
                    .as("no oid at all")
                    .isEqualTo("/sign-in?unknown");
            String another = PROVIDER.issuerUrl("another-tenant").toString();
            assertThat(signInAt(other, "entra", TENANT, "pairwise-1", Map.of("oid", "person-1", "iss", another)))
                    .as("a statement in another tenant's name")
                    .isEqualTo("/sign-in?unknown");
            assertThat(leads(other.get("/account"))).isEqualTo("/sign-in");
        }
    }

    @Test
    void an_answer_that_nobody_asked_for_signs_nobody_in() {
        try (Browser browser = new Browser(server)) {
            assertThat(leads(browser.get("/login/oauth2/code/school?code=x&state=y")))
                    .isEqualTo("/sign-in?unknown");
            assertThat(leads(browser.get("/oauth2/authorization/nobody"))).isEqualTo("/sign-in");
        }
    }

    /** Goes to the provider and back; where it leads in the end. */
    private static String signIn(Browser browser, String subject, String domain) {
        return signInAt(browser, "school", ISSUER, subject, Map.of("email", "head@trust.example", "hd", domain));
    }

    private static String signInAt(
            Browser browser, String provider, String signedBy, String subject, Map<String, Object> claims) {
        PROVIDER.enqueueCallback(
                new DefaultOAuth2TokenCallback(signedBy, subject, "JWT", List.of("milepost"), claims, 3600));
        Answer away = browser.get("/oauth2/authorization/" + provider);
        assertThat(away.status()).isEqualTo(302);
        Answer back = browser.follow(away.header("Location").orElseThrow());
        return leads(browser.follow(back.header("Location").orElseThrow()));
    }
}
