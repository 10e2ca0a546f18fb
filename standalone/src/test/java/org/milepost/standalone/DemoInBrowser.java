package org.milepost.standalone;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Assumptions;
import org.milepost.edge.access.AccountKeep;
import org.milepost.standalone.demo.DemoPeople;
import org.milepost.standalone.demo.Generator;
import org.milepost.standalone.demo.SimulatedClock;
import org.milepost.standalone.store.DataFolder;
import org.milepost.web.signin.OfferedPeople;
import org.milepost.web.signin.Passwords;
import org.springframework.context.ConfigurableApplicationContext;

/** The demo's ten years in Debian's Chromium: one server and one browser, a window of its own for each reader. */
final class DemoInBrowser implements AutoCloseable {
    /** A Friday in term, in the evening. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final double PATIENCE_MILLIS = 30_000;
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--lang=en-GB");

    private final Clock clockBefore = GenericEventMessage.clock;
    private final DataFolder folder;
    private final ConfigurableApplicationContext server;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final Map<String, String> sessions = new HashMap<>();

    private DemoInBrowser(Path path) throws Exception {
        folder = DataFolder.openSynthetic(path.resolve("data"));
        SimulatedClock clock = new SimulatedClock(Generator.beginning());
        try (Writer writer = Writer.open(folder, clock, Generator.administrator()::equals)) {
            Generator.generate(writer, clock, TODAY);
        }
        server = StartCommand.serve(folder, clock, "127.0.0.1", 0);
        DemoPeople.moveIn(
                server.getBean(AccountKeep.class),
                server.getBean(OfferedPeople.class),
                server.getBean(Passwords.class).hash(DemoPeople.password()),
                clock.instant());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setEnv(inBritishEnglish())
                        .setArgs(FLAGS));
    }

    /** Starts it, or skips the tests where there is no Chromium; on CI there has to be one. */
    static DemoInBrowser start(Path path) throws Exception {
        if (!Files.isExecutable(CHROMIUM)) {
            String missing = "No " + CHROMIUM + " here: the browser tests were not run. (apt install chromium)";
            if (Boolean.getBoolean("milepost.browser.required")) {
                throw new IllegalStateException(missing);
            }
            System.out.println(missing);
            Assumptions.abort(missing);
        }
        return new DemoInBrowser(path);
    }

    /** Fields for dates follow the language of the machine, not that of the page. */
    private static Map<String, String> inBritishEnglish() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("LANGUAGE", "en_GB");
        environment.put("LANG", "en_GB.UTF-8");
        return environment;
    }

    /** A reader at a window of that width, signed in. */
    Reader reader(String person, int width, boolean javaScript) {
        BrowserContext context = browser.newContext(
                window(width, javaScript).setStorageState(sessions.computeIfAbsent(person, this::signedIn)));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return new Reader(context);
    }

    /** Signs in once as the person would, and keeps the session for all of their windows. */
    private String signedIn(String person) {
        try (BrowserContext context = browser.newContext(window(1280, true))) {
            context.setDefaultTimeout(PATIENCE_MILLIS);
            Page page = context.newPage();
            page.navigate("/sign-in");
            page.getByLabel("Sign-in name").fill(person);
            page.getByLabel("Password").fill(DemoPeople.password());
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                    .click();
            page.locator(".reader").waitFor();
            return context.storageState();
        }
    }

    private com.microsoft.playwright.Browser.NewContextOptions window(int width, boolean javaScript) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setJavaScriptEnabled(javaScript)
                .setBaseURL("http://127.0.0.1:" + StartCommand.port(server));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        server.close();
        folder.close();
        GenericEventMessage.clock = clockBefore;
    }

    /** A person at a browser. */
    static final class Reader implements AutoCloseable {
        private static final String AXE = read("/vendor/axe.min.js");

        private final BrowserContext context;
        private final Page page;
        private final List<String> complaints = new ArrayList<>();

        private Reader(BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
        }

        Page page() {
            return page;
        }

        /** Opens an address and waits until its page is there. */
        Page open(String path) {
            page.navigate(path);
            page.locator("main h1").first().waitFor();
            return page;
        }

        /** What the browser complained of: scripts, the page's policy, missing files. */
        List<String> complaints() {
            return complaints;
        }

        /** What axe finds wrong, one line each. */
        List<String> violations() {
            page.evaluate(AXE);
            Object found =
                    page.evaluate("async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
                            + ".flatMap(v => v.nodes.map(n => v.id + ': ' + n.target + ' — ' + n.failureSummary))");
            return ((List<?>) found).stream().map(String::valueOf).toList();
        }

        /** How much of the page moved by itself since it was opened, as browsers reckon it. */
        double shift() {
            return ((Number) page.evaluate("""
                            () => new Promise((done) => {
                              let shifted = 0;
                              new PerformanceObserver((list) => {
                                for (const entry of list.getEntries()) if (!entry.hadRecentInput) shifted += entry.value;
                              }).observe({ type: "layout-shift", buffered: true });
                              requestAnimationFrame(() => setTimeout(() => done(shifted), 50));
                            })""")).doubleValue();
        }

        /** How many pixels the page is wider than its window. */
        int overflow() {
            return ((Number) page.evaluate(
                            "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .intValue();
        }

        @Override
        public void close() {
            context.close();
        }

        private static String read(String resource) {
            try (var in = Objects.requireNonNull(Reader.class.getResourceAsStream(resource))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
