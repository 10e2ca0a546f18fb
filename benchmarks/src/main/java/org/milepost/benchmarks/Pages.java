package org.milepost.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.milepost.standalone.demo.DemoPeople;

/**
 * How long the demo's pages take the server, over HTTP on the same machine, and how much they send to somebody who was never
 * there before.
 */
final class Pages {
    private static final String BOARD = "/trusts/wayfield/phase-board";
    private static final int WARM = 200;
    private static final int ASKED = 100;
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");

    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("Phase board", BOARD);
        PAGES.put("School", "/schools/millbrook");
        PAGES.put("Trajectory", "/schools/hawthorn/trajectory");
        PAGES.put("Timeline", "/schools/hawthorn/timeline");
        PAGES.put("Decisions", "/schools/hawthorn/decisions");
        PAGES.put("Weekly metrics", "/schools/millbrook/weekly-metrics");
        PAGES.put("Weekly meeting", "/schools/millbrook/weekly-meeting");
        PAGES.put("What is due", "/schools/millbrook/due");
        PAGES.put("What is due in the trust", "/trusts/wayfield/due");
        PAGES.put("Trust year", "/trusts/wayfield/year");
        PAGES.put("Improvement plan", "/schools/millbrook/plans");
        PAGES.put("RAP", "/schools/millbrook/raps");
        PAGES.put("Actions", "/trusts/wayfield/actions");
        PAGES.put("Record: the list of forms", "/schools/millbrook/record");
        PAGES.put("A form", "/schools/millbrook/record/carry-out-health-check");
        PAGES.put("The school as known six years ago", "/schools/hawthorn?on=2020-01-20&knownOn=2020-01-20");
    }

    private final Figures figures;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Pages(Figures figures) {
        this.figures = figures;
    }

    void measure() throws IOException, InterruptedException {
        Process process = Starting.demo("--until", "2026-11-20");
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String server = address(lines);
            signIn(server);
            figures.heading("The demo's pages, over HTTP, asked for by the CEO");
            long slowest = 0;
            for (Map.Entry<String, String> page : PAGES.entrySet()) {
                slowest = Math.max(slowest, page(server, page.getKey(), page.getValue()));
            }
            figures.row("the slowest of them", "p95 " + Figures.millis(slowest), "p95 < 50 ms");
            figures.row(
                    "sent on the first view of the phase board, with everything it loads (gzip)",
                    kilobytes(firstView(server, BOARD)),
                    "< 200 KB");
            figures.row(
                    "sent on the first view of a school (gzip)",
                    kilobytes(firstView(server, "/schools/millbrook")),
                    "< 200 KB");
        } finally {
            process.destroy();
            process.onExit().join();
        }
    }

    private static String address(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                return found.group();
            }
        }
        throw new IllegalStateException("The demo ended before it said where it is.");
    }

    private void signIn(String server) throws IOException, InterruptedException {
        HttpResponse<String> form = http.send(
                HttpRequest.newBuilder(URI.create(server + "/sign-in")).build(), BodyHandlers.ofString());
        Matcher csrf = CSRF.matcher(form.body());
        if (!csrf.find()) {
            throw new IllegalStateException("The sign-in page has no form.");
        }
        String body = "name=demo-ceo&password=" + encoded(DemoPeople.password()) + "&_csrf=" + encoded(csrf.group(1));
        http.send(
                HttpRequest.newBuilder(URI.create(server + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.discarding());
    }

    private long page(String server, String name, String path) throws IOException, InterruptedException {
        for (int i = 0; i < WARM; i++) {
            get(server + path);
        }
        long[] nanos = new long[ASKED];
        int size = 0;
        for (int i = 0; i < ASKED; i++) {
            long began = System.nanoTime();
            size = get(server + path).body().length;
            nanos[i] = System.nanoTime() - began;
        }
        long slow = Figures.percentile(nanos, 0.95);
        figures.row(
                name,
                "p50 " + Figures.millis(Figures.percentile(nanos, 0.5)) + ", p95 " + Figures.millis(slow) + "; "
                        + kilobytes(size),
                "p95 < 50 ms");
        return slow;
    }

    private HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answers " + answer.statusCode());
        }
        return answer;
    }

    /** Bytes of a page's answer and of everything that it names, heads left out. */
    private int firstView(String server, String path) throws IOException, InterruptedException {
        HttpResponse<String> plain =
                http.send(HttpRequest.newBuilder(URI.create(server + path)).build(), BodyHandlers.ofString());
        int all = get(server + path).body().length;
        Matcher assets = ASSET.matcher(plain.body());
        List<String> seen = new ArrayList<>();
        while (assets.find()) {
            if (!seen.contains(assets.group(1))) {
                seen.add(assets.group(1));
                all += get(server + assets.group(1)).body().length;
            }
        }
        return all;
    }

    private static String kilobytes(int bytes) {
        return String.format(Locale.UK, "%,.0f KB", bytes / 1000.0);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
