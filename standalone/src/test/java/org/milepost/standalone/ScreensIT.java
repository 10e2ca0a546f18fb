package org.milepost.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.milepost.standalone.DemoInBrowser.Reader;

/**
 * The screens as their readers meet them. With {@code -Dmilepost.screens=write} the pictures in {@code docs/screens} are
 * taken anew; else they lie under {@code target}.
 */
class ScreensIT {
    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final int NARROWEST = 320;
    private static final int LONGEST_PICTURE = 2_400;
    private static final Path PICTURES = "write".equals(System.getProperty("milepost.screens"))
            ? Path.of("../docs/screens")
            : Path.of("target/screens");

    @RegisterExtension
    static final DemoWindows demo = new DemoWindows();

    static Stream<Arguments> screens() {
        return Stream.of(
                        Arguments.of("phase-board", "demo-ceo", "/trusts/wayfield/phase-board"),
                        Arguments.of(
                                "phase-board-compared",
                                "demo-board",
                                "/trusts/wayfield/phase-board?compare=2020-03-02"),
                        Arguments.of("school", "demo-head-hawthorn", "/schools/hawthorn"),
                        Arguments.of(
                                "school-known-then",
                                "demo-board",
                                "/schools/hawthorn?on=2020-01-20&knownOn=2020-01-20"),
                        Arguments.of("school-not-yet", "demo-ceo", "/schools/larkfield?on=2018-12-03"),
                        Arguments.of("trajectory", "demo-acc", "/schools/hawthorn/trajectory"),
                        Arguments.of(
                                "trajectory-one",
                                "demo-acc",
                                "/schools/hawthorn/trajectory?metric=attendance&compare=2022-01-10"),
                        Arguments.of("timeline", "demo-auditor", "/schools/millbrook/timeline"),
                        Arguments.of("timeline-of-raps", "demo-board", "/schools/hawthorn/timeline?slice=rap&all=yes"),
                        Arguments.of("timeline-empty", "demo-board", "/schools/oakfield/timeline?slice=rap&all=yes"),
                        Arguments.of("weekly-metrics", "demo-head-millbrook", "/schools/millbrook/weekly-metrics"),
                        Arguments.of("weekly-meeting", "demo-ceo", "/schools/millbrook/weekly-meeting"),
                        Arguments.of("rap", "demo-acc", "/schools/millbrook/raps"),
                        Arguments.of("rap-none", "demo-acc", "/schools/oakfield/raps"),
                        Arguments.of("decisions", "demo-board", "/schools/hawthorn/decisions"),
                        Arguments.of("due", "demo-head-millbrook", "/schools/millbrook/due"),
                        Arguments.of("due-in-the-trust", "demo-ceo", "/trusts/wayfield/due"),
                        Arguments.of(
                                "actions-compared",
                                "demo-head-millbrook",
                                "/schools/millbrook/actions?compare=2026-03-02"),
                        Arguments.of("meetings-compared", "demo-clerk", "/trusts/wayfield/meetings?compare=2026-09-07"),
                        Arguments.of("due-in-a-month", "demo-ceo", "/trusts/wayfield/due?month=2026-12&owner=CEO"),
                        Arguments.of("growth", "demo-head-hawthorn", "/schools/hawthorn/growth"),
                        Arguments.of("growth-of-the-trust", "demo-board", "/trusts/wayfield/growth"),
                        Arguments.of("grants", "demo-head-millbrook", "/schools/millbrook/grants"),
                        Arguments.of("early-career-teachers", "demo-head-millbrook", "/schools/millbrook/ect"),
                        Arguments.of("timeline-of-the-trust", "demo-auditor", "/trusts/wayfield/timeline"),
                        Arguments.of("weekly-metrics-of-the-trust", "demo-ceo", "/trusts/wayfield/weekly-metrics"),
                        Arguments.of("plans-of-the-trust", "demo-acc", "/trusts/wayfield/plans"),
                        Arguments.of("raps-of-the-trust", "demo-board", "/trusts/wayfield/raps"),
                        Arguments.of("summaries-of-the-trust", "demo-acc", "/trusts/wayfield/summaries"),
                        Arguments.of("health-checks-of-the-trust", "demo-ceo", "/trusts/wayfield/health-checks"),
                        Arguments.of("reviews-of-the-trust", "demo-silead", "/trusts/wayfield/reviews"),
                        Arguments.of("trust-year", "demo-clerk", "/trusts/wayfield/year"),
                        Arguments.of("actions", "demo-head-millbrook", "/schools/millbrook/actions"),
                        Arguments.of("actions-of-the-trust", "demo-ceo", "/trusts/wayfield/actions"),
                        Arguments.of("reviews", "demo-silead", "/schools/millbrook/reviews"),
                        Arguments.of("support", "demo-ceo", "/schools/millbrook/support"),
                        Arguments.of("support-of-the-trust", "demo-ceo", "/trusts/wayfield/support"),
                        Arguments.of("meetings", "demo-clerk", "/trusts/wayfield/meetings"),
                        Arguments.of("risks", "demo-head-millbrook", "/schools/millbrook/risks"),
                        Arguments.of("risks-of-the-trust", "demo-acc", "/trusts/wayfield/risks"),
                        Arguments.of("plan", "demo-ceo", "/schools/millbrook/plans"),
                        Arguments.of("summary", "demo-head-millbrook", "/schools/millbrook/summaries"),
                        Arguments.of("health-check", "demo-ceo", "/schools/millbrook/health-checks"),
                        Arguments.of("cycle", "demo-head-millbrook", "/schools/millbrook/cycles"),
                        Arguments.of("inspections", "demo-board", "/schools/hawthorn/inspections"),
                        Arguments.of("practice", "demo-head-millbrook", "/schools/millbrook/practices"),
                        Arguments.of("movement", "demo-board", "/schools/hawthorn/movement"),
                        Arguments.of("practice-of-the-trust", "demo-ceo", "/trusts/wayfield/practices"),
                        Arguments.of("movement-of-the-trust", "demo-board", "/trusts/wayfield/movement"),
                        Arguments.of("what-if", "demo-ceo", "/trusts/wayfield/what-if"),
                        Arguments.of("setup", "demo-admin", "/trusts/wayfield/setup"),
                        Arguments.of("operations", "demo-admin", "/operations"),
                        Arguments.of("record", "demo-ceo", "/schools/millbrook/record"),
                        Arguments.of("record-for-the-trust", "demo-admin", "/trusts/wayfield/record"),
                        Arguments.of("people", "demo-admin", "/trusts/wayfield/people"),
                        Arguments.of("notices", "demo-board", "/account/notices"),
                        Arguments.of("form-which", "demo-silead", "/schools/millbrook/record/progress-action"),
                        Arguments.of("form-register-school", "demo-admin", "/trusts/wayfield/record/register-school"),
                        Arguments.of(
                                "form-health-check", "demo-ceo", "/schools/millbrook/record/carry-out-health-check"),
                        Arguments.of("decisions-of-the-trust", "demo-board", "/trusts/wayfield/decisions"))
                .filter(each ->
                        String.valueOf(each.get()[0]).matches(System.getProperty("milepost.screens.only", ".*")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void a_screen_is_accessible_fits_every_width_and_complains_of_nothing(String name, String person, String address) {
        for (int width : new int[] {DESK, PHONE}) {
            try (Reader reader = demo.reader(person, width, true)) {
                Page page = reader.open(address);
                picture(page, name + (width == DESK ? "" : "-phone"));

                assertThat(reader.violations()).as("%s at %d", address, width).isEmpty();
                assertThat(reader.complaints()).as("%s at %d", address, width).isEmpty();
                assertThat(reader.shift())
                        .as("layout shift of %s at %d", address, width)
                        .isLessThan(0.01);
                page.setViewportSize(width == DESK ? DESK : NARROWEST, 900);
                assertThat(reader.overflow()).as("%s at %d", address, width).isZero();
            }
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @org.junit.jupiter.params.provider.ValueSource(booleans = {true, false})
    void a_trustee_traces_a_decision_of_three_years_ago(boolean javaScript) {
        try (Reader trustee = demo.reader("demo-board", DESK, javaScript)) {
            Page page = trustee.open("/");
            assertThat(page).hasURL(Pattern.compile(".*/trusts/wayfield/phase-board"));

            link(page, "Hawthorn Academy").click();
            assertThat(page.locator("h1")).hasText("Hawthorn Academy");
            link(page, "Trajectory").click();
            link(page, "Placed in Improve with 4 support days").click();
            assertThat(page.getByText("Agreed: At the expected standard, and still fragile."))
                    .isVisible();
            assertThat(page.locator("dl")).containsText("18 September 2023");
            if (javaScript) {
                picture(page, "decision");
                assertThat(trustee.violations()).isEmpty();
            }

            link(page, "The school exactly as known then").click();
            assertThat(page.locator(".control-words")).containsText("True on 18 September 2023");
            assertThat(page.locator(".band-card h2")).hasText("Repair, Stage 1");
            assertThat(page.locator("main")).containsText("is proposed from 18 September 2023");
            assertThat(trustee.complaints()).isEmpty();
        }
    }

    @Test
    void both_dates_are_moved_by_one_control_and_travel_with_every_link() {
        try (Reader reader = demo.reader("demo-ceo", DESK, false)) {
            Page page = reader.open("/trusts/wayfield/phase-board");
            page.getByLabel("True on").fill("2020-02-03");
            page.getByLabel("Known on").fill("2020-03-02");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                    .click();

            assertThat(page.locator(".control-words"))
                    .containsText("True on 3 February 2020, as known on 2 March 2020.");
            link(page, "Hawthorn Academy").click();
            assertThat(page).hasURL(Pattern.compile(".*on=2020-02-03&knownOn=2020-03-02.*"));
            assertThat(page.locator(".band-card h2")).hasText("Repair, Stage 2");
            linkIn(page.locator(".tabs"), "Decisions").click();
            assertThat(page).hasURL(Pattern.compile(".*on=2020-02-03&knownOn=2020-03-02.*"));
            link(page, "Back to today").click();
            assertThat(page.locator(".control-words")).containsText("True on 20 November 2026");
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @org.junit.jupiter.params.provider.ValueSource(booleans = {true, false})
    void a_head_corrects_a_week_and_is_told_what_is_wrong_first(boolean javaScript) {
        try (Reader head = demo.reader("demo-head-oakfield", DESK, javaScript)) {
            Page page = head.open("/schools/oakfield/weekly-metrics");
            link(page, "Correct the week of 16 November 2026").click();
            page.locator("#complaints").fill("many");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record the correction"))
                    .click();
            assertThat(page.locator(".mp-error-summary")).containsText("“many” is not a number.");
            assertThat(page.locator("#complaints")).hasValue("many");
            if (javaScript) {
                picture(page, "weekly-metrics-enter");
                assertThat(head.violations()).isEmpty();
            }

            page.locator("#complaints").fill(javaScript ? "17" : "18");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record the correction"))
                    .click();
            assertThat(page.locator(".mp-error-summary")).containsText("Say why the week is corrected.");
            page.locator("#reason").fill("A letter had been counted twice.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record the correction"))
                    .click();

            assertThat(page.getByText("The week is recorded.")).isVisible();
            assertThat(page.locator("main")).containsText("A letter had been counted twice.");
            assertThat(head.complaints()).isEmpty();
        }
    }

    @Test
    void a_button_says_why_it_is_not_there() {
        try (Reader ceo = demo.reader("demo-ceo", DESK, true)) {
            Page page = ceo.open("/schools/oakfield/weekly-metrics");

            assertThat(page.locator(".blocked"))
                    .containsText("Your office may see this but not do it. Ask somebody whose office may.");
        }
    }

    @Test
    void the_keyboard_is_enough() {
        try (Reader reader = demo.reader("demo-ceo", DESK, true)) {
            Page page = reader.open("/trusts/wayfield/phase-board");
            page.keyboard().press("Tab");
            assertThat(page.getByText("Skip to the page")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            assertThat(link(page, "Hawthorn Academy")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Hawthorn Academy");
        }
    }

    @Test
    void a_print_keeps_the_dates_and_leaves_the_controls_out() {
        try (Reader reader = demo.reader("demo-ceo", DESK, true)) {
            Page page = reader.open("/schools/hawthorn?on=2020-02-03");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator(".control-words")).isVisible();
            assertThat(page.locator(".control-fields")).isHidden();
            assertThat(page.locator(".tabs > ul")).isHidden();
        }
    }

    @Test
    void what_is_not_there_is_said_in_plain_words() {
        try (Reader reader = demo.reader("demo-ceo", DESK, true)) {
            Response answer = reader.page().navigate("/schools/nowhere");

            assertThat(answer.status()).isEqualTo(404);
            assertThat(reader.page().locator("h1")).hasText("There is nothing here");
            assertThat(reader.violations()).isEmpty();
        }
    }

    @Test
    void a_page_may_load_only_what_comes_from_milepost_itself() {
        try (Reader reader = demo.reader("demo-ceo", DESK, true)) {
            Response answer = reader.page().navigate("/schools/hawthorn");

            assertThat(answer.headerValue("content-security-policy"))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-eval", "https:");
        }
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator linkIn(Locator within, String name) {
        return within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    /** At a desk and on a phone. */
    static void pictures(Page page, String name) {
        picture(page, name);
        page.setViewportSize(PHONE, 900);
        picture(page, name + "-phone");
        page.setViewportSize(DESK, 900);
    }

    /** The upper part is enough of a long list. */
    static void picture(Page page, String name) {
        int width = page.viewportSize().width;
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true)
                .setClip(0, 0, width, Math.min(height, LONGEST_PICTURE)));
    }
}
