package org.milepost.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.milepost.standalone.RunningServer.Answer;

/** A browser as far as forms need one: it keeps cookies, fills in forms, and says where it is sent. No script runs in it. */
final class Browser implements AutoCloseable {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final RunningServer server;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    Browser(RunningServer server) {
        this.server = server;
    }

    Answer get(String path) {
        return send(server.request(path).header("User-Agent", "Browser of a test"));
    }

    /** What a page that stands open asks by itself. */
    Answer getUnattended(String path) {
        return send(
                server.request(path).header("User-Agent", "Browser of a test").header("Milepost-Unattended", "yes"));
    }

    /** Goes to a whole address, of whichever server. */
    Answer follow(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    /** How an answer begins: all of a page, and of a stream, which would not end, its head. */
    Answer begin(String path) {
        try {
            HttpResponse<InputStream> response = http.send(
                    server.request(path)
                            .header("User-Agent", "Browser of a test")
                            .build(),
                    BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                boolean stream = response.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("text/event-stream"))
                        .isPresent();
                return new Answer(
                        response.statusCode(),
                        response.headers(),
                        stream ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Fills in the form on a page and sends it, with the page's own token. */
    Answer submit(String page, String action, String... fields) {
        String token = csrf(get(page).text()).orElse("");
        String[] all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "_csrf";
        all[fields.length + 1] = token;
        return post(action, all);
    }

    /** Sends fields as a form does, with nothing added. */
    Answer post(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(encoded(fields[i]))
                    .append('=')
                    .append(encoded(fields[i + 1]));
        }
        return send(server.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "Browser of a test")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    Answer signIn(String name, String password) {
        return submit("/sign-in", "/sign-in", "name", name, "password", password);
    }

    /** What the session cookie says. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("milepost"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Puts a session's cookie into the browser, as somebody would who wants another to use it. */
    void slip(String session) {
        HttpCookie cookie = new HttpCookie("milepost", session);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookie.setDomain("127.0.0.1");
        cookies.getCookieStore().add(URI.create("http://127.0.0.1/"), cookie);
    }

    static Optional<String> csrf(String page) {
        Matcher found = CSRF.matcher(page);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Where an answer leads, below the server. */
    static String leads(Answer answer) {
        return answer.header("Location")
                .map(where -> where.replaceFirst("^http://[^/]+", ""))
                .orElse("");
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
