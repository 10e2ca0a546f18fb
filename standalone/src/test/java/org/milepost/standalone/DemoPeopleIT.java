package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.api.access.Office;
import org.milepost.edge.access.AccountKeep;
import org.milepost.standalone.demo.DemoPeople;
import org.milepost.standalone.demo.Generator;
import org.milepost.web.signin.OfferedPeople;
import org.milepost.web.signin.Passwords;
import tools.jackson.databind.JsonNode;

/** Whom the demo offers to sign in as, at its own sign-in page and at no other. */
class DemoPeopleIT {
    /** The first term of the demo is enough: everybody is in office by then. */
    private static final LocalDate TODAY = LocalDate.of(2016, 12, 1);

    @TempDir
    Path path;

    @Test
    void there_is_somebody_of_every_office_to_sign_in_as_and_in_the_demo_only() throws Exception {
        try (RunningServer server = RunningServer.ofDemo(path.resolve("data"), TODAY);
                Browser browser = new Browser(server)) {
            assertThat(browser.get("/sign-in").text()).doesNotContain("This is a demo");
            DemoPeople.moveIn(
                    server.bean(AccountKeep.class),
                    server.bean(OfferedPeople.class),
                    server.bean(Passwords.class).hash(DemoPeople.password()),
                    TODAY.atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
            String page = browser.get("/sign-in").text();
            assertThat(page).contains("This is a demo");
            Set<String> offered = new HashSet<>();
            Matcher names = Pattern.compile("name=\"name\" value=\"([^\"]+)\"").matcher(page);
            while (names.find()) {
                offered.add(names.group(1));
            }
            Set<Office> offices = new HashSet<>();
            for (JsonNode given : server.get(
                            new ActorId("demo-auditor"), "/api/trusts/" + Generator.trust() + "/offices")
                    .json()
                    .path("offices")) {
                if (offered.contains(given.at("/office/person").asString())) {
                    offices.add(Office.valueOf(given.at("/office/office").asString()));
                }
            }
            assertThat(offices).containsExactlyInAnyOrder(Office.values());
            for (String name : offered) {
                try (Browser own = new Browser(server)) {
                    assertThat(Browser.leads(own.signIn(name, DemoPeople.password())))
                            .as(name)
                            .isEqualTo("/");
                }
            }
        }
    }
}
