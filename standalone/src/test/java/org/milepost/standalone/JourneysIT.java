package org.milepost.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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
    private static final int MOST_STEPS = 150;

    /** Shorter words only say that there is nothing. */
    private static final int TEACHING = 60;

    private static final Pattern EMPTY = Pattern.compile("class=\"empty\"[^>]*>([^<]*)<");

    @RegisterExtension
    static final DemoWindows demo = new DemoWindows();

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
            ScreensIT.pictures(page, "weekly-metrics-unusual");
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
                ScreensIT.pictures(page, "meeting");
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

    /** What somebody is at stays as it is: a date they have typed and not sent, and the row of a list their focus is in. */
    @Test
    void nothing_moves_that_the_reader_is_at() {
        try (Reader trustee = demo.reader("demo-board", DESK, true);
                Reader lead = demo.reader("demo-silead", DESK, true)) {
            Page board = trustee.open("/trusts/wayfield/phase-board");
            Locator typed = board.getByLabel("True on");
            typed.fill("2026-01-15");
            propose(lead, "oakfield");
            assertThat(board.locator(".live-words")).containsText("Oakfield Primary School");
            assertThat(typed).hasValue("2026-01-15");
            assertThat(typed).isFocused();

            Locator row = board.locator("tr", new Page.LocatorOptions().setHasText("Meadow Lane Primary School"));
            Locator name = row.getByRole(AriaRole.LINK).first();
            name.focus();
            propose(lead, "meadow-lane");
            assertThat(board.locator(".live-words")).containsText("There is more: reload");
            assertThat(row).not().containsText("Another band is proposed");
            assertThat(name).isFocused();
        }
    }

    private static void propose(Reader lead, String school) {
        Page form = lead.open("/schools/" + school + "/record/propose-placement");
        form.getByLabel("Band").selectOption("IMPROVE_2");
        form.getByLabel("Why").fill("Two subject leaders have left.");
        press(form, "Check before recording");
        press(form, "Record");
        assertThat(form.locator(".told")).containsText("Recorded: ");
    }

    /** What a decision rests on is picked from the record, and stands on the decision as a way back to it. */
    @Test
    void evidence_picked_from_the_record_is_found_on_the_decision() {
        try (Reader ceo = demo.reader("demo-ceo", DESK, true)) {
            Page page = ceo.open("/schools/riverside/record/place-school");
            page.getByLabel("Band").selectOption("STABILISE");
            page.getByLabel("Why").fill("The week's figures leave no choice.");
            press(page, "Add evidence");
            Locator event = page.locator("[id='evidence.0.event']");
            String picked = event.locator("option").nth(1).innerText();
            event.selectOption(new SelectOption().setIndex(1));
            press(page, "Check before recording");
            assertThat(page.locator("dl")).containsText(picked);
            press(page, "Record");
            assertThat(page.locator(".told")).containsText("Recorded: Placed in Stabilise");

            tab(page, "Decisions").click();
            page.locator(".decided a").first().click();
            Locator proof = page.locator("dd").getByRole(AriaRole.LINK).first();
            String sentence = picked.substring(picked.indexOf(": ") + 2).replaceFirst("…$", "");
            assertThat(proof).containsText(sentence);
            proof.click();
            assertThat(page).hasURL(Pattern.compile(".*/schools/riverside/timeline.*#event-.*"));
            assertThat(page.locator(".story li:target")).containsText(sentence);
            flawless(ceo, true);
        }
    }

    @Test
    void a_form_of_the_trust_is_told_what_was_recorded_meanwhile() {
        try (Reader ceo = demo.reader("demo-ceo", DESK, true);
                Reader clerk = demo.reader("demo-clerk", DESK, true)) {
            Page slow = ceo.open("/trusts/wayfield/record/identify-trust-risk");
            Page quick = clerk.open("/trusts/wayfield/record/record-board-meeting");
            quick.getByLabel("Day of the meeting").fill("2026-11-18");
            quick.getByLabel("Minute reference").fill("Board 2026-11-18/1");
            press(quick, "Check before recording");
            press(quick, "Record");
            assertThat(quick.locator(".told")).containsText("Recorded: ");

            press(slow, "Check before recording");
            assertThat(slow.locator(".mp-inset-text")).containsText("Since you opened this form, this was recorded.");
            assertThat(slow.locator(".mp-inset-text")).containsText("18 November 2026");
            assertThat(slow.locator(".mp-inset-text")).containsText("demo-clerk");
        }
    }

    /** A list of a school that has nothing yet says what will stand there, and who puts it there. */
    @Test
    void an_empty_list_teaches() {
        List<String> silent = new ArrayList<>();
        try (Reader ceo = demo.reader("demo-ceo", DESK, true)) {
            for (String list : List.of(
                    "decisions",
                    "timeline",
                    "weekly-metrics",
                    "due",
                    "plans",
                    "raps",
                    "summaries",
                    "health-checks",
                    "cycles",
                    "actions",
                    "reviews",
                    "support",
                    "practices",
                    "risks",
                    "grants",
                    "ect",
                    "growth",
                    "movement",
                    "trajectory")) {
                String page = ceo.page()
                        .request()
                        .get("/schools/larkfield/" + list + "?on=2018-12-03")
                        .text();
                Matcher empty = EMPTY.matcher(page);
                boolean teaches = false;
                while (empty.find()) {
                    teaches |= empty.group(1).length() >= TEACHING;
                }
                if (!teaches) {
                    silent.add(list);
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    /** The five jobs with keys only: no pointer is moved, nothing is focused but by the tabulator. */
    @Test
    void every_job_is_done_from_the_keyboard_alone() {
        try (Reader ceo = demo.reader("demo-ceo", DESK, true)) {
            Page page = ceo.open("/");
            enter(page, link(page, "Hawthorn Academy"));
            enter(page, tab(page, "Weekly meeting"));
            enter(page, link(page, "Record weekly meeting"));
            type(page, page.locator("[id='nextSteps.0.step']"), "See two lessons together.");
            type(page, page.locator("[id='nextSteps.0.owner']"), "Headteacher");
            enter(page, button(page, "Check before recording"));
            enter(page, button(page, "Record"));
            assertThat(page.locator(".told")).containsText("Recorded: CEO and headteacher met");
        }
        try (Reader clerk = demo.reader("demo-clerk", DESK, true)) {
            Page page = clerk.open("/trusts/wayfield/meetings");
            enter(page, link(page, "Record board meeting"));
            type(page, page.getByLabel("Day of the meeting"), "17112026");
            type(page, page.getByLabel("Minute reference"), "Board 2026-11-17/1");
            enter(page, button(page, "Check before recording"));
            enter(page, button(page, "Record"));
            assertThat(page.locator("main")).containsText("Minute Board 2026-11-17/1");
        }
        try (Reader ceo = demo.reader("demo-ceo", DESK, true)) {
            Page page = ceo.open("/schools/larkfield");
            enter(page, link(page, "Place school"));
            type(page, page.getByLabel("Band"), "Stab");
            type(page, page.getByLabel("Why"), "The trust looks after the school itself.");
            enter(page, button(page, "Check before recording"));
            enter(page, button(page, "Record"));
            assertThat(page.locator(".told")).containsText("Recorded: Placed in Stabilise");
        }
        try (Reader head = demo.reader("demo-head-larkfield", DESK, true)) {
            Page page = head.open("/schools/larkfield/raps");
            enter(page, link(page, "Propose RAP"));
            type(page, page.getByLabel("Title"), "Reading in every class");
            type(page, page.getByLabel("In words"), "Every adult teaches phonics as the scheme says.");
            type(page, page.getByLabel("Success criteria"), "Nine lessons in ten follow the scheme.");
            type(page, page.getByLabel("Who answers for it"), "Headt");
            type(page, page.getByLabel("Due on"), "26032027");
            enter(page, button(page, "Check before recording"));
            enter(page, button(page, "Record"));
            assertThat(page.locator(".plan-title").first()).hasText("Reading in every class");
        }
        try (Reader trustee = demo.reader("demo-board", DESK, true)) {
            Page page = trustee.open("/");
            enter(page, link(page, "Hawthorn Academy"));
            enter(page, tab(page, "Decisions"));
            enter(page, page.locator(".decided a").first());
            enter(page, link(page, "The school exactly as known then"));
            assertThat(page.locator(".control")).hasClass(Pattern.compile(".*past.*"));
            assertThat(page.locator("h1")).hasText("Hawthorn Academy");
        }
    }

    private static void enter(Page page, Locator wanted) {
        focusOn(page, wanted);
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    private static void type(Page page, Locator field, String words) {
        focusOn(page, field);
        page.keyboard().type(words);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
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
            ScreensIT.pictures(page, "review");
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
            ScreensIT.pictures(page, "export");
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
            ScreensIT.pictures(page, "operations-imported");
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
        wanted.waitFor();
        for (int i = 0; i < MOST_STEPS; i++) {
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
