package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.edge.access.Invitations;
import org.milepost.standalone.RunningServer.Answer;

/** An empty Milepost, and an administrator with a browser: a trust and its schools begin without a line of code. */
class FirstDayIT {
    private static final String PASSWORD = "three short words";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it first
    private Path path;

    @Test
    void an_administrator_begins_a_trust_and_registers_its_schools() {
        try (RunningServer server = RunningServer.on(path);
                Browser browser = new Browser(server)) {
            browser.get(server.bean(Invitations.class)
                    .invite(ADMINISTRATOR, ADMINISTRATOR)
                    .path());
            browser.submit(
                    "/invitation", "/invitation", "name", "administrator", "password", PASSWORD, "repeated", PASSWORD);
            browser.signIn("administrator", PASSWORD);
            assertThat(browser.get("/").text())
                    .contains("There is no trust here yet.")
                    .contains("href=\"/record/create-trust\"");

            String unnamed =
                    fill(browser, "/record/create-trust", "check", "name", "").text();
            assertThat(unnamed).contains("There is a problem").contains("Group UID");
            Answer checked = fill(browser, "/record/create-trust", "check", "name", "Dale Schools");
            assertThat(checked.text()).contains("This would be recorded").contains("Dale Schools");
            assertThat(Browser.leads(fill(browser, "/record/create-trust", "record", "name", "Dale Schools")))
                    .startsWith("/trusts/dale-schools/setup?atLeast=");
            assertThat(browser.get("/trusts/dale-schools/setup").text())
                    .contains("No school is registered yet.")
                    .contains("href=\"/trusts/dale-schools/record/register-school\"");

            String register = "/trusts/dale-schools/record/register-school";
            assertThat(browser.get(register).text()).contains("Dale Schools").contains("URN");
            String[] school = {
                "name",
                "St Mary’s C of E Primary",
                "urn",
                "140001",
                "trust",
                "dale-schools",
                "effectiveOn",
                "2025-09-01"
            };
            assertThat(Browser.leads(fill(browser, register, "record", school)))
                    .startsWith("/schools/st-marys-c-of-e-primary?atLeast=");
            school[3] = "140002";
            String second = Browser.leads(fill(browser, register, "record", school));
            assertThat(second).startsWith("/schools/st-marys-c-of-e-primary-2?atLeast=");
            assertThat(browser.get(second).text()).contains("Recorded: St Mary’s C of E Primary begins.");
            assertThat(browser.get("/trusts/dale-schools/setup").text()).contains("2 schools.");
        }
    }

    private static Answer fill(Browser browser, String form, String step, String... fields) {
        String[] all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "_step";
        all[fields.length + 1] = step;
        return browser.submit(form, form, all);
    }
}
