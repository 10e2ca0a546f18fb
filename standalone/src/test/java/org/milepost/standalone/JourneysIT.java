package org.milepost.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.milepost.standalone.DemoInBrowser.Reader;

/**
 * The jobs of a week as their people do them, from the first page to what stands in the record; each with JavaScript and
 * without. At every state axe finds nothing and the browser has nothing to complain of.
 */
class JourneysIT {
    private static final int DESK = 1280;
    private static final int NARROWEST = 320;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it first
    private static Path path;

    @SuppressWarnings("NullAway.Init")
    private static DemoInBrowser demo;

    @BeforeAll
    static void ten_years_pass() throws Exception {
        demo = DemoInBrowser.start(path);
    }

    @AfterAll
    @SuppressWarnings("NullAway") // there is none where the tests were skipped
    static void the_browser_is_closed() {
        if (demo != null) {
            demo.close();
        }
    }

    /** The board, the school that is furthest off, why, what is open, the meeting, what was agreed. */
    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void the_ceos_monday(boolean javaScript) {
        try (Reader ceo = demo.reader("demo-ceo", DESK, javaScript)) {
            Page page = ceo.open("/");
            flawless(ceo, javaScript);
            link(page, "Millbrook and Brook Primary School").click();
            assertThat(page.locator("h1")).hasText("Millbrook and Brook Primary School");
            assertThat(page.locator("#next")).isVisible();
            flawless(ceo, javaScript);
            tab(page, "Weekly meeting").click();
            assertThat(page.locator("main")).containsText("This week's key metrics are in.");
            flawless(ceo, javaScript);
            link(page, "Record weekly meeting").click();
            page.locator("[id='nextSteps.0.step']").fill("Walk the school together on Thursday.");
            page.locator("[id='nextSteps.0.owner']").selectOption("HEADTEACHER");
            flawless(ceo, javaScript);
            press(page, "Check before recording");
            assertThat(page.locator("dl")).containsText("Walk the school together on Thursday.");
            flawless(ceo, javaScript);
            press(page, "Record");
            assertThat(page.locator(".told")).containsText("Recorded: CEO and headteacher met");
            assertThat(page.locator("main")).containsText("Walk the school together on Thursday.");
            flawless(ceo, javaScript);
        }
    }

    /** Where Friday is short: the week is entered from the keyboard, what is unusual is said at once, and it stands. */
    @Test
    void the_heads_friday_from_the_keyboard_alone() {
        try (Reader head = demo.reader("demo-head-larkfield", DESK, true)) {
            Page page = head.open("/schools/larkfield/weekly-metrics");
            focusOn(page, link(page, "Correct the week of 16 November 2026"));
            page.keyboard().press("Enter");
            assertThat(page.locator("#attendance")).isVisible();
            flawless(head, true);

            page.locator("#attendance").focus();
            page.keyboard().press("Control+A");
            page.keyboard().type("12");
            page.keyboard().press("Enter");
            assertThat(page.locator("[id='attendance.below']")).isFocused();
            Locator attendance = page.locator(".sheet-row").first();
            assertThat(attendance.locator(".unusual")).containsText("outside what is usual");
            assertThat(attendance.locator(".sheet-sure")).isVisible();
            ScreensIT.picture(page, "weekly-metrics-unusual");
            flawless(head, true);

            String below = page.locator("[id='attendance.below']").inputValue();
            page.locator("#attendance").focus();
            page.keyboard().press("Control+A");
            page.keyboard().type(Integer.toString(Integer.parseInt(below) - 40));
            page.keyboard().press("Enter");
            assertThat(attendance.locator(".unusual")).hasText("");
            page.locator("#reason").focus();
            page.keyboard().type("The register of Thursday came in late.");
            page.keyboard().press("Tab");
            assertThat(page.locator("button.mp-button")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.getByText("The week is recorded.")).isVisible();
            assertThat(page.locator("main")).containsText("The register of Thursday came in late.");
            flawless(head, true);
        }
    }

    @Test
    void a_row_copied_from_a_spreadsheet_fills_the_sheet() {
        try (Reader head = demo.reader("demo-head-oakfield", DESK, true)) {
            Page page = head.open("/schools/oakfield/weekly-metrics/enter");
            List<String> codes = page.locator(".sheet input[inputmode=decimal]").all().stream()
                    .map(Locator::inputValue)
                    .toList();
            page.locator("#attendance").focus();
            page.evaluate("""
                    (text) => {
                      const clipboard = new DataTransfer();
                      clipboard.setData("text/plain", text);
                      document.activeElement.dispatchEvent(
                        new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true }));
                    }""", "3,801\t4,150\t40\t415\r\n");

            assertThat(page.locator("#attendance")).hasValue("3,801");
            assertThat(page.locator("[id='attendance.below']")).hasValue("4,150");
            assertThat(page.locator("[id='persistent-absence']")).hasValue("40");
            assertThat(page.locator(".pasted")).hasText("4 fields were filled in from the clipboard.");
            assertThat(page.locator(".sheet input[inputmode=decimal]").nth(4)).isFocused();
            assertThat(page.locator(".sheet input[inputmode=decimal]").nth(4)).hasValue(codes.get(4));
            flawless(head, true);
        }
    }

    /** After the Board: the meeting, who came, what was considered, what was decided, and under which minute. */
    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void the_clerk_after_the_board(boolean javaScript) {
        String reference = javaScript ? "Board 2026-11-19/1" : "Board 2026-11-19/2";
        try (Reader clerk = demo.reader("demo-clerk", DESK, javaScript)) {
            Page page = clerk.open("/trusts/wayfield/meetings");
            flawless(clerk, javaScript);
            link(page, "Record board meeting").click();
            page.getByLabel("Day of the meeting").fill("2026-11-19");
            page.getByLabel("Minute reference").fill(reference);
            page.getByLabel("Trustees").fill("8");
            flawless(clerk, javaScript);
            press(page, "Check before recording");
            press(page, "Record");
            assertThat(page.locator(".told")).containsText("Recorded: ");
            assertThat(page.locator("main")).containsText("Minute " + reference);
            flawless(clerk, javaScript);
            page.locator("tbody tr")
                    .filter(new Locator.FilterOptions().setHasText("Minute " + reference))
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            assertThat(page.locator(".lead")).containsText("Minute reference " + reference);
            assertThat(page.locator("main")).containsText("8");
            if (javaScript) {
                ScreensIT.picture(page, "meeting");
            }
            flawless(clerk, javaScript);
        }
    }

    /** What one records, another's open page shows; what they are at stays as it is, and other pages offer to reload. */
    @Test
    void an_open_page_shows_what_others_record() {
        try (Reader ceo = demo.reader("demo-ceo", DESK, true);
                Reader trustee = demo.reader("demo-board", DESK, true);
                Reader lead = demo.reader("demo-silead", DESK, true)) {
            Page school = ceo.open("/schools/st-aldhelms");
            Page board = trustee.open("/trusts/wayfield/phase-board");
            Page timeline = trustee.page().context().newPage();
            timeline.navigate("/schools/st-aldhelms/timeline");

            Page form = lead.open("/schools/st-aldhelms/record/propose-placement");
            form.getByLabel("Band").selectOption("IMPROVE_2");
            form.getByLabel("Why").fill("Two subject leaders have left.");
            press(form, "Check before recording");
            press(form, "Record");
            assertThat(form.locator(".told")).containsText("Recorded: ");

            assertThat(timeline.locator(".live-words")).containsText("Newer data: reload");
            assertThat(board.locator("tr", new Page.LocatorOptions().setHasText("St Aldhelm's")))
                    .containsText("Another band is proposed");
            assertThat(board.locator(".live-words")).containsText("St Aldhelm's Church of England Primary School");
            assertThat(school.locator(".live-words")).containsText(Pattern.compile("Updated|There is more"));
            flawless(trustee, true);

            link(timeline, "reload").click();
            assertThat(timeline.locator("main")).containsText("Two subject leaders have left.");
        }
    }

    @Test
    void a_marker_says_what_it_is_to_pointer_and_keyboard_and_pictures_can_be_taken_away() throws IOException {
        try (Reader trustee = demo.reader("demo-board", DESK, true)) {
            Page page = trustee.open("/schools/hawthorn/trajectory?metric=attendance&compare=2022-01-10");
            Locator marker = page.getByRole(
                    AriaRole.LINK,
                    new Page.GetByRoleOptions()
                            .setName(Pattern.compile("^\\d+: 7 October 2018. RAP returned by the Trust Board")));
            marker.focus();
            assertThat(page.locator("#tip")).isVisible();
            assertThat(page.locator("#tip")).containsText("7 October 2018. RAP returned by the Trust Board");
            ScreensIT.picture(page, "trajectory-marker");
            flawless(trustee, true);
            page.keyboard().press("Escape");
            assertThat(page.locator("#tip")).isHidden();
            page.locator(".lane a").nth(3).hover();
            assertThat(page.locator("#tip")).containsText("4: ");

            Locator chart = page.locator(".zoom");
            chart.focus();
            page.keyboard().press("ArrowLeft");
            assertThat(page.locator(".chart [role=status]"))
                    .containsText("Week of 16 November 2026: 91.65%, off target");

            Download svg = page.waitForDownload(() -> page.getByRole(
                            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Download as SVG: Attendance"))
                    .click());
            assertThat(svg.suggestedFilename()).endsWith(".svg");
            assertThat(Files.readString(svg.path())).contains("<svg", "Improve, band 1");
            Download png = page.waitForDownload(() -> page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Download as PNG: Bands, and what happened"))
                    .click());
            assertThat(Files.readAllBytes(png.path()))
                    .startsWith(0x89, 'P', 'N', 'G')
                    .hasSizeGreaterThan(10_000);

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".chart > svg").first()).isVisible();
            assertThat(chart).isHidden();
            assertThat(trustee.complaints()).isEmpty();
        }
    }

    /** What the timeline shows goes into a spreadsheet, for those who may take the record away. */
    @Test
    void an_auditor_takes_a_timeline_away_as_a_file() throws IOException {
        try (Reader auditor = demo.reader("demo-auditor", DESK, true);
                Reader lead = demo.reader("demo-silead", DESK, true)) {
            Page page =
                    auditor.open("/schools/hawthorn/timeline?slice=metrics&all=yes&on=2026-01-31&knownOn=2026-02-01");
            Download file = page.waitForDownload(
                    () -> link(page, "All of this as a file (CSV)").click());
            assertThat(file.suggestedFilename()).isEqualTo("timeline-hawthorn-2026-01-31.csv");
            List<String> lines = Files.readAllLines(file.path());
            assertThat(lines.getFirst()).startsWith("Recorded,In effect from,About,What happened");
            assertThat(lines).hasSizeGreaterThan(200);
            assertThat(lines.stream().skip(1).filter(line -> line.matches("\\d{4}-.*")))
                    .allMatch(line -> line.contains(",Key metrics,"))
                    .noneMatch(line -> line.startsWith("2026-02-02"));

            Page others = lead.open("/schools/hawthorn/timeline");
            assertThat(link(others, "All of this as a file (CSV)")).hasCount(0);
            assertThat(others.request().get("/schools/hawthorn/timeline/export").status())
                    .isEqualTo(404);
        }
    }

    /** From the list to one review and what it found. */
    @Test
    void a_head_reads_what_a_review_found() {
        try (Reader head = demo.reader("demo-head-hawthorn", DESK, true)) {
            Page page = head.open("/schools/hawthorn/reviews");
            link(page, "Peer review").click();
            assertThat(page.locator("h1")).containsText("Peer review");
            assertThat(page.locator("#t0")).hasText("Findings");
            ScreensIT.picture(page, "review");
            flawless(head, true);
        }
    }

    @Test
    void a_rebuild_says_how_far_it_is_and_when_it_is_done() {
        try (Reader admin = demo.reader("demo-admin", DESK, true)) {
            Page page = admin.open("/trusts/wayfield/setup");
            link(page, "Operations").click();
            assertThat(page.locator(".lead")).hasText("Everything is well.");
            press(page, "Rebuild");
            assertThat(page.locator(".jobs li").first()).containsText("Rebuild of all views");
            assertThat(page.locator(".jobs .state").first()).hasText("done");
            assertThat(page.locator(".jobs")).containsText(Pattern.compile("[0-9]+ events read"));
            flawless(admin, true);
        }
    }

    /** The whole record as one signed file: how far it is, and then the way to it, once. */
    @Test
    void an_export_says_how_far_it_is_and_is_taken_away_once() throws IOException {
        try (Reader auditor = demo.reader("demo-auditor", DESK, true);
                Reader ceo = demo.reader("demo-ceo", DESK, true)) {
            Page page = auditor.open("/trusts/wayfield/export");
            assertThat(page.locator(".empty")).containsText("No file is waiting for you.");
            press(page, "Make the file");
            assertThat(page.locator(".jobs progress")).isVisible();
            // Ten years of eight schools take a few seconds, more where the machine is busy.
            assertThat(page.locator(".jobs .state"))
                    .hasText("done", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
            assertThat(page.locator(".jobs")).containsText(Pattern.compile("[0-9]+ events"));
            ScreensIT.picture(page, "export");
            flawless(auditor, true);
            String address = link(page, "Take the file away (ZIP)").getAttribute("href");
            assertThat(ceo.page().request().get(address).status())
                    .as("somebody else's file")
                    .isEqualTo(404);
            Download file = page.waitForDownload(
                    () -> link(page, "Take the file away (ZIP)").click());
            assertThat(Files.readAllBytes(file.path())).startsWith('P', 'K').hasSizeGreaterThan(100_000);
            assertThat(auditor.page().request().get(address).status())
                    .as("taken away once")
                    .isEqualTo(404);
        }
    }

    @Test
    void an_import_says_what_came_of_it() {
        try (Reader admin = demo.reader("demo-admin", DESK, true)) {
            Page page = admin.open("/operations");
            page.getByLabel("What kind of file").selectOption("ks2");
            page.getByLabel("Only tell what would be recorded").uncheck();
            page.getByLabel("Files")
                    .setInputFiles(Path.of("src/test/resources/org/milepost/standalone/importing/ks2_2017.csv"));
            press(page, "Import");
            assertThat(page.locator(".jobs li").first()).containsText("Import of ks2");
            assertThat(page.locator(".jobs li").first().locator(".state")).hasText("done");
            assertThat(page.locator(".jobs .summary").first()).containsText("created");
            ScreensIT.picture(page, "operations-imported");
            flawless(admin, true);
        }
    }

    /** Nothing is wrong with the state a page is in, on a desk and at the narrowest. */
    private static void flawless(Reader reader, boolean javaScript) {
        if (javaScript) {
            assertThat(reader.violations()).as(reader.page().url()).isEmpty();
        }
        assertThat(reader.complaints()).as(reader.page().url()).isEmpty();
        reader.page().setViewportSize(NARROWEST, 900);
        assertThat(reader.overflow()).as(reader.page().url()).isZero();
        reader.page().setViewportSize(DESK, 900);
    }

    /** Goes with the tabulator until it is there, as somebody without a mouse does. */
    private static void focusOn(Page page, Locator wanted) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) wanted.evaluate("each => each === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not come to " + wanted);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Locator tab(Page page, String name) {
        return page.locator(".tabs")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
