package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.standalone.RunningServer.Answer;
import org.springframework.core.env.MapPropertySource;

/** By which connections people come: through a proxy that the trust has named, through one it has not, and by TLS. */
class ConnectionsIT {
    private static final String PASSWORD = "a password of the test";

    @TempDir
    static Path path;

    @Test
    void what_a_proxy_says_of_the_connection_counts_for_nothing_unless_the_proxy_is_named() {
        try (RunningServer server = with("not-named", Map.of())) {
            assertThat(saysItIsSecure(forwarded(server))).isFalse();
        }
        try (RunningServer server = with(
                "another-named",
                Map.of(
                        "server.forward-headers-strategy", "native",
                        "server.tomcat.remoteip.internal-proxies", "192\\.0\\.2\\.7"))) {
            assertThat(saysItIsSecure(forwarded(server))).isFalse();
        }
        try (RunningServer server = with(
                "named",
                Map.of(
                        "server.forward-headers-strategy", "native",
                        "server.tomcat.remoteip.internal-proxies", "127\\.0\\.0\\.1"))) {
            assertThat(saysItIsSecure(forwarded(server))).isTrue();
        }
    }

    @Test
    void with_a_certificate_people_come_by_tls_only_and_their_session_stays_there() throws Exception {
        Path keys = path.resolve("keys.p12");
        certificate(keys);
        try (RunningServer server = with(
                        "tls",
                        Map.of(
                                "server.ssl.key-store",
                                keys.toUri().toString(),
                                "server.ssl.key-store-type",
                                "PKCS12",
                                "server.ssl.key-store-password",
                                PASSWORD));
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .sslContext(trusting(keys))
                        .build()) {
            URI plain = server.request("/sign-in").build().uri();
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(URI.create(plain.toString().replaceFirst("^http:", "https:")))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.sslSession().orElseThrow().getProtocol()).isIn("TLSv1.2", "TLSv1.3");
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(page.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite"));

            assertThat(server.send(server.request("/sign-in")).status())
                    .as("without TLS")
                    .isEqualTo(400);
        }
    }

    private static RunningServer with(String folder, Map<String, Object> properties) {
        return RunningServer.on(
                path.resolve(folder),
                Clock.systemUTC(),
                beans -> beans.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("connections", properties)));
    }

    private static Answer forwarded(RunningServer server) {
        return server.send(
                server.request("/sign-in").headers("X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.9"));
    }

    private static boolean saysItIsSecure(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        boolean insists = answer.header("Strict-Transport-Security").isPresent();
        assertThat(answer.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie.contains("Secure")).isEqualTo(insists));
        return insists;
    }

    private static void certificate(Path keys) throws Exception {
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "milepost",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(made.exitValue()).isZero();
    }

    private static SSLContext trusting(Path keys) throws Exception {
        KeyStore own = KeyStore.getInstance("PKCS12");
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            own.load(in, PASSWORD.toCharArray());
        }
        trusted.load(null, null);
        trusted.setCertificateEntry("milepost", own.getCertificate("milepost"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
