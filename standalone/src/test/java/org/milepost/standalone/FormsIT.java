package org.milepost.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.milepost.api.Vocabulary;
import org.milepost.standalone.DemoInBrowser.Reader;

/** Forms as people fill them in: each command has one, and says beforehand what it would record. */
class FormsIT {
    private static final int DESK = 1280;
    private static final int NARROWEST = 320;
    private static final Pattern LINK = Pattern.compile("data-form=\"(/(?:schools|trusts)/[a-z-]+/record/[a-z-]+)\"");

    @RegisterExtension
    static final DemoWindows demo = new DemoWindows();

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void four_people_bring_a_rap_from_proposal_to_the_boards_approval(boolean javaScript) {
        String school = javaScript ? "riverside" : "larkfield";
        String raps = "/schools/" + school + "/raps";
        try (Reader ceo = demo.reader("demo-ceo", DESK, javaScript)) {
            Page page = ceo.open("/schools/" + school);
            link(page, "Place school").click();
            page.getByLabel("Band").selectOption("STABILISE");
            check(page);
            assertThat(page.locator(".mp-error-summary")).containsText("Say why.");
            page.getByLabel("Why").fill("The trust looks after the school itself from now on.");
            check(page);
            assertThat(page.locator("dl")).containsText("Stabilise, Stage 3");
            record(page);
            assertThat(page.locator(".told")).containsText("Placed in Stabilise");
        }
        try (Reader head = demo.reader("demo-head-" + school, DESK, javaScript)) {
            Page page = head.open(raps);
            link(page, "Propose RAP").click();
            if (javaScript) {
                ScreensIT.pictures(page, "form-propose-rap");
            }
            page.getByLabel("Title").fill("Reading in every class");
            check(page);
            assertThat(page.locator(".mp-error-summary")).containsText("Enter at least one objective.");
            if (javaScript) {
                ScreensIT.pictures(page, "form-with-faults");
                assertThat(head.violations()).isEmpty();
            }
            page.getByLabel("In words").fill("Every adult teaches phonics as the scheme says.");
            page.getByLabel("Success criteria").fill("Nine lessons in ten follow the scheme.");
            page.getByLabel("Who answers for it").selectOption("HEADTEACHER");
            page.getByLabel("Due on").fill("2027-03-26");
            check(page);
            assertThat(page.locator("dl")).containsText("Nine lessons in ten follow the scheme.");
            if (javaScript) {
                ScreensIT.pictures(page, "form-check");
                assertThat(head.violations()).isEmpty();
            }
            record(page);
            assertThat(page.locator(".told")).containsText("RAP");
            assertThat(page.locator(".plan-title").first()).hasText("Reading in every class");
            assertThat(page.getByText("Approve RAP")).hasCount(0);
        }
        try (Reader lead = demo.reader("demo-silead", DESK, javaScript)) {
            Page page = lead.open(raps);
            link(page, "Edit RAP").click();
            assertThat(page.getByLabel("Title")).hasValue("Reading in every class");
            page.getByLabel("Title").fill("Reading in every class, and at home");
            check(page);
            record(page);
            link(page, "Submit RAP").click();
            check(page);
            record(page);
            assertThat(page.locator(".told")).containsText("submitted");
        }
        try (Reader ceo = demo.reader("demo-ceo", DESK, javaScript)) {
            Page page = ceo.open(raps);
            assertThat(page.locator(".withheld").first())
                    .containsText("Approve RAP: not just now. The Trust Board approves this RAP");
            if (javaScript) {
                ScreensIT.pictures(page, "rap-waits");
                assertThat(ceo.violations()).isEmpty();
            }
        }
        try (Reader clerk = demo.reader("demo-clerk", DESK, javaScript)) {
            Page page = clerk.open(raps);
            link(page, "Approve RAP").click();
            page.getByLabel("Why").fill("Few objectives, and each can be seen in a lesson.");
            check(page);
            assertThat(page.locator(".mp-error-summary")).containsText("minute reference");
            page.locator("summary", new Page.LocatorOptions().setHasText("Minute of the meeting"))
                    .click();
            page.getByLabel("Day of the meeting").fill("2026-11-20");
            page.getByLabel("Minute reference").fill("Board 2026-11-20/4");
            check(page);
            record(page);
            assertThat(page.locator(".told")).containsText("RAP approved by the Trust Board");
            assertThat(page.locator(".plan").first()).containsText("minute Board 2026-11-20/4");
            assertThat(clerk.complaints()).isEmpty();
        }
    }

    @Test
    void a_placement_is_proposed_by_one_and_approved_by_another() {
        try (Reader lead = demo.reader("demo-silead", DESK, true)) {
            Page page = lead.open("/schools/oakfield");
            link(page, "Propose placement").click();
            page.getByLabel("Band").selectOption("IMPROVE_1");
            page.getByLabel("Why").fill("Attendance has fallen for a year.");
            check(page);
            record(page);
        }
        try (Reader ceo = demo.reader("demo-ceo", DESK, true)) {
            Page page = ceo.open("/schools/oakfield");
            assertThat(page.locator("main")).containsText("Attendance has fallen for a year.");
            link(page, "Approve placement").click();
            page.getByLabel("Why").fill("Agreed: the figures say the same.");
            check(page);
            record(page);
            assertThat(page.locator(".band-card h2")).hasText("Improve, band 1");
        }
    }

    @Test
    void a_form_that_was_left_open_is_told_what_changed_meanwhile() {
        try (Reader first = demo.reader("demo-ceo", DESK, true);
                Reader second = demo.reader("demo-silead", DESK, true)) {
            Page slow = first.open("/schools/meadow-lane/record/place-school");
            Page quick = second.open("/schools/meadow-lane/record/propose-placement");
            quick.getByLabel("Band").selectOption("IMPROVE_1");
            quick.getByLabel("Why").fill("New staff in half of the classes.");
            check(quick);
            record(quick);

            slow.getByLabel("Band").selectOption("IMPROVE_1");
            slow.getByLabel("Why").fill("So that the school gets help in time.");
            check(slow);
            assertThat(slow.locator(".mp-inset-text")).containsText("Since you opened this form, this was recorded.");
            assertThat(slow.locator(".mp-inset-text")).containsText("proposed");
        }
    }

    @Test
    void the_weekly_meeting_is_recorded_with_its_steps() {
        try (Reader ceo = demo.reader("demo-ceo", DESK, true)) {
            Page page = ceo.open("/schools/st-aldhelms/weekly-meeting");
            link(page, "Record weekly meeting").click();
            page.locator("[id='nextSteps.0.step']").fill("Ring the families of those who were away on Monday.");
            page.locator("[id='nextSteps.0.owner']").selectOption("HEADTEACHER");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add another next step"))
                    .click();
            page.locator("[id='nextSteps.1.step']").fill("See two lessons together.");
            page.locator("[id='nextSteps.1.owner']").selectOption("CEO");
            ScreensIT.pictures(page, "form-weekly-meeting");
            assertThat(ceo.violations()).isEmpty();
            page.setViewportSize(NARROWEST, 900);
            assertThat(ceo.overflow()).isZero();
            check(page);
            record(page);
            assertThat(page.locator("main")).containsText("See two lessons together.");
            assertThat(ceo.complaints()).isEmpty();
        }
    }

    @Test
    void every_command_has_a_form_that_opens() {
        List<String> opened = new ArrayList<>();
        for (String person : List.of(
                "demo-ceo",
                "demo-head-millbrook",
                "demo-clerk",
                "demo-admin",
                "demo-board",
                "demo-silead",
                "demo-team",
                "demo-acc")) {
            try (Reader reader = demo.reader(person, DESK, true)) {
                for (String index : List.of("/schools/millbrook/record", "/trusts/wayfield/record")) {
                    APIResponse answer = reader.page().request().get(index);
                    assertThat(answer.status()).as(person + " " + index).isIn(200, 404);
                    Matcher links = LINK.matcher(answer.text());
                    while (links.find()) {
                        String form = links.group(1);
                        String command = form.substring(form.lastIndexOf('/') + 1);
                        if (!opened.contains(command)) {
                            assertThat(reader.page().request().get(form).status())
                                    .as(person + " " + form)
                                    .isEqualTo(200);
                            opened.add(command);
                        }
                    }
                }
            }
        }
        List<String> elsewhere = List.of("create-trust", "submit-metrics", "correct-metrics", "import-metrics");
        assertThat(opened)
                .containsAll(Vocabulary.commands().keySet().stream()
                        .filter(name -> !elsewhere.contains(name))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo-ceo", "demo-board", "demo-acc", "demo-clerk", "demo-head-hawthorn", "demo-leader", "demo-slt",
                "demo-silead", "demo-slim", "demo-practitioner", "demo-team", "demo-local", "demo-auditor", "demo-admin"
            })
    void nobody_is_led_to_a_page_that_breaks(String person) {
        try (Reader reader = demo.reader(person, DESK, true)) {
            Page page = reader.open("/");
            for (String start : List.of("/", "/schools/hawthorn")) {
                APIResponse answer = page.request().get(start);
                Matcher links = Pattern.compile("<a href=\"(/[^\"#]*)\"").matcher(answer.text());
                while (links.find()) {
                    String address = links.group(1).replace("&amp;", "&");
                    assertThat(page.request().get(address).status())
                            .as(person + " from " + start + ": " + address)
                            .isEqualTo(200);
                }
            }
        }
    }

    private static void check(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check before recording"))
                .click();
    }

    private static void record(Page page) {
        assertThat(page.locator("main").innerText()).doesNotContain("There is a problem");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Record").setExact(true))
                .click();
        assertThat(page.locator(".told")).containsText("Recorded: ");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
