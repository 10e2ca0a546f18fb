package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.RecordedEvent;
import org.milepost.api.access.Office;
import org.milepost.api.trust.TrustLifeCommand.EndOffice;
import org.milepost.edge.access.Invitations;
import org.milepost.web.live.Live;

/** Open pages hear that there is something newer, and leave nothing behind when they are closed. */
@Timeout(120)
class LiveIT {
    private static final int DROPPED = 1_000;
    private static final int PEOPLE = 20;
    private static final String PASSWORD = "three short words";
    private static final String OF_OAKFIELD = "/schools/oakfield/changes";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it first
    private Path path;

    @SuppressWarnings("NullAway.Init")
    private RunningServer server;

    private final List<Window> windows = new ArrayList<>();

    @BeforeEach
    void found() {
        System.setProperty("milepost.live.look", "PT0.2S");
        System.setProperty("milepost.live.beat", "PT0.5S");
        server = RunningServer.on(path);
        Meadow.found(server.asker(), List.of(OAKFIELD));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> server.get(CEO, "/api/schools").text().contains("\"oakfield\""));
    }

    @AfterEach
    void stop() {
        windows.forEach(Window::close);
        server.close();
        System.clearProperty("milepost.live.look");
        System.clearProperty("milepost.live.beat");
    }

    @Test
    void whoever_has_a_page_open_hears_that_the_record_has_grown_and_not_what_was_recorded() throws IOException {
        String session = session(CEO);
        Window school = open(OF_OAKFIELD, session);
        Window board = open("/trusts/meadow/changes", session);
        String before = school.version();
        String boardBefore = board.version();

        Meadow.tell(server.asker(), CEO, Meadow.placing(OAKFIELD, "first", "IMPROVE_1", Meadow.SEP_8));

        String after = school.version();
        assertThat(Long.parseLong(after)).isGreaterThan(Long.parseLong(before));
        assertThat(board.version()).isNotEqualTo(boardBefore);
        assertThat(school.heard()).doesNotContain("IMPROVE_1").doesNotContain("placed");
    }

    @Test
    void a_thousand_dropped_streams_leave_none_open() throws IOException {
        Live live = server.bean(Live.class);
        for (int person = 0; person < PEOPLE; person++) {
            ActorId reader = new ActorId("reader-" + person);
            Meadow.grant(server.asker(), reader, Office.SI_LEAD);
            String session = session(reader);
            for (int i = 0; i < DROPPED / PEOPLE; i++) {
                open(OF_OAKFIELD, session);
            }
        }
        assertThat(live.streams()).isEqualTo(DROPPED);

        windows.forEach(Window::close);

        await().atMost(Duration.ofSeconds(30)).until(() -> live.streams() == 0);
    }

    @Test
    void an_office_taken_away_ends_the_stream() throws IOException {
        ActorId reader = new ActorId("soon-gone");
        Meadow.grant(server.asker(), reader, Office.SI_LEAD);
        Window window = open(OF_OAKFIELD, session(reader));
        window.version();

        Meadow.tell(
                server.asker(),
                ADMINISTRATOR,
                new EndOffice(
                        MEADOW,
                        new ItemId("soon-gone-grant"),
                        LocalDate.ofInstant(Clock.systemUTC().instant(), RecordedEvent.SCHOOL_ZONE),
                        BECAUSE));

        assertThat(window.endsWithin(Duration.ofSeconds(15))).isTrue();
    }

    @Test
    void signing_out_ends_the_streams_of_that_session_and_no_others() throws IOException {
        String here = session(CEO);
        String there = signedIn(CEO);
        Window ended = open(OF_OAKFIELD, here);
        Window goesOn = open(OF_OAKFIELD, there);
        ended.version();
        goesOn.version();

        try (Browser browser = new Browser(server)) {
            browser.slip(here);
            assertThat(Browser.leads(browser.submit("/account", "/sign-out"))).isEqualTo("/sign-in?out");
        }

        assertThat(ended.endsWithin(Duration.ofSeconds(15))).isTrue();
        Meadow.tell(server.asker(), CEO, Meadow.placing(OAKFIELD, "first", "IMPROVE_1", Meadow.SEP_8));
        assertThat(goesOn.version()).isNotEmpty();
    }

    @Test
    void open_streams_do_not_hold_up_a_stop() throws IOException {
        String session = session(CEO);
        for (int i = 0; i < 50; i++) {
            open(OF_OAKFIELD, session).version();
        }
        long began = System.nanoTime();
        server.bean(Live.class);
        server.stopServing();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
        for (Window window : windows) {
            assertThat(window.endsWithin(Duration.ofSeconds(2))).isTrue();
        }
    }

    /** The first session of a person who is invited for it. */
    private String session(ActorId person) {
        try (Browser browser = new Browser(server)) {
            browser.get(
                    server.bean(Invitations.class).invite(person, ADMINISTRATOR).path());
            browser.submit(
                    "/invitation", "/invitation", "name", person.value(), "password", PASSWORD, "repeated", PASSWORD);
        }
        return signedIn(person);
    }

    /** One more session. */
    private String signedIn(ActorId person) {
        try (Browser browser = new Browser(server)) {
            browser.signIn(person.value(), PASSWORD);
            return browser.session();
        }
    }

    /** Asks for a stream as a browser does, and reads its head. */
    private Window open(String address, String session) throws IOException {
        URI uri = server.request(address).build().uri();
        Window window = new Window(new Socket(uri.getHost(), uri.getPort()));
        windows.add(window);
        window.socket.setSoTimeout(20_000);
        window.socket
                .getOutputStream()
                .write(("GET " + address + " HTTP/1.1\r\nHost: " + uri.getAuthority()
                                + "\r\nUser-Agent: Browser of a test\r\n"
                                + "Accept: text/event-stream\r\nCookie: milepost=" + session + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        window.in = new BufferedReader(new InputStreamReader(window.socket.getInputStream(), StandardCharsets.UTF_8));
        assertThat(window.in.readLine()).isEqualTo("HTTP/1.1 200 ");
        return window;
    }

    /** One open page. */
    private static final class Window {
        private final Socket socket;
        private final StringBuilder heard = new StringBuilder();
        private BufferedReader in = new BufferedReader(java.io.Reader.nullReader());

        private Window(Socket socket) {
            this.socket = socket;
        }

        /** The next version that is said. */
        String version() throws IOException {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.append(line).append('\n');
                if (line.startsWith("data:")) {
                    return line.substring("data:".length());
                }
            }
            throw new AssertionError("The stream ended:\n" + heard);
        }

        String heard() {
            return heard.toString();
        }

        /** Whether the server ends it. */
        boolean endsWithin(Duration patience) throws IOException {
            socket.setSoTimeout((int) patience.toMillis());
            long until = System.nanoTime() + patience.toNanos();
            try {
                while (System.nanoTime() < until) {
                    String line = in.readLine();
                    if (line == null || line.equals("0")) {
                        return true;
                    }
                }
            } catch (java.net.SocketTimeoutException e) {
                return false;
            } catch (IOException e) {
                return true;
            }
            return false;
        }

        void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
