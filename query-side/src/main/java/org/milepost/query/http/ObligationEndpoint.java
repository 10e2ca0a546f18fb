package org.milepost.query.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.obligation.DutyFilter;
import org.milepost.api.obligation.DutyState;
import org.milepost.api.obligation.ObligationQuery.ObligationsOfSchool;
import org.milepost.api.obligation.ObligationQuery.ObligationsOfTrust;
import org.milepost.api.obligation.ObligationQuery.WhatIfOfTrust;
import org.milepost.api.obligation.ObligationQuery.YearOfTrust;
import org.milepost.api.obligation.SchoolObligations;
import org.milepost.api.obligation.TrustObligations;
import org.milepost.api.obligation.TrustYear;
import org.milepost.api.obligation.WhatIf;
import org.milepost.api.strategy.Party;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Asks;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is due, over HTTP. */
@RestController
public final class ObligationEndpoint {
    private static final String STATE = "state=DUE, MET, MET_LATE, MISSED, NOT_YET_DUE, ENDED_BY_BAND_CHANGE or"
            + " NO_LONGER_OWED: only duties of which that came.";
    private static final String OWNER = "owner=Who owes them, such as HEADTEACHER, CEO or ACC.";
    private static final String OBLIGATION =
            "obligation=The id of one obligation of the strategy, such as key-metrics.";

    private final Asker asker;

    public ObligationEndpoint(Asker asker) {
        this.asker = asker;
    }

    @GetMapping("/api/schools/{school}/obligations")
    @Asks({"from", "to", STATE, OWNER, OBLIGATION, "after", "limit"})
    SchoolObligations ofSchool(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return asker.ask(
                new ObligationsOfSchool(new SchoolId(school), asked.asOf(), filter(asked), asked.page()),
                Caller.of(request));
    }

    @GetMapping("/api/trusts/{trust}/obligations")
    @Asks({"from", "to", STATE, OWNER, OBLIGATION, "school=The id of one school only.", "after", "limit"})
    TrustObligations ofTrust(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return asker.ask(
                new ObligationsOfTrust(
                        new TrustId(trust),
                        asked.asOf(),
                        filter(asked),
                        asked.text("school").map(SchoolId::new),
                        asked.page()),
                Caller.of(request));
    }

    @GetMapping("/api/trusts/{trust}/trust-year")
    @Asks("year=The school year, such as 2025/26; that of the day asked about, if left out.")
    TrustYear yearOfTrust(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return asker.ask(
                new YearOfTrust(
                        new TrustId(trust), asked.asOf(), asked.text("year").map(ObligationEndpoint::year)),
                Caller.of(request));
    }

    @GetMapping("/api/trusts/{trust}/what-if")
    @Asks({
        "edition=The code of a strategy edition that the trust has adopted, or of one that ships with Milepost, with the"
                + " same bands.",
        "from",
        "to",
        OWNER,
        OBLIGATION,
        "school=The id of one school only.",
        "differing=true: only duties of which something would have been different.",
        "after",
        "limit"
    })
    WhatIf whatIf(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return asker.ask(
                new WhatIfOfTrust(
                        new TrustId(trust),
                        asked.asOf(),
                        asked.text("edition")
                                .orElseThrow(() -> Asked.malformed(
                                        "edition", "'edition' names the strategy edition to try, such as 2025-26.")),
                        filter(asked),
                        asked.text("school").map(SchoolId::new),
                        asked.text("differing").map(ObligationEndpoint::yes).orElse(false),
                        asked.page()),
                Caller.of(request));
    }

    private static boolean yes(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Asked.malformed("differing", "'differing' is true or false.");
        };
    }

    private static DutyFilter filter(Asked asked) {
        return new DutyFilter(
                asked.date("from"),
                asked.date("to"),
                oneOf(DutyState.values(), asked, "state"),
                oneOf(Party.values(), asked, "owner"),
                asked.text("obligation"));
    }

    private static <E extends Enum<E>> Optional<E> oneOf(E[] known, Asked asked, String name) {
        return asked.text(name)
                .map(text -> Arrays.stream(known)
                        .filter(one ->
                                one.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_')))
                        .findFirst()
                        .orElseThrow(() -> Asked.malformed(
                                name,
                                "'" + name + "' is one of "
                                        + Arrays.stream(known).map(Enum::name).collect(Collectors.joining(", "))
                                        + ".")));
    }

    private static SchoolYear year(String text) {
        try {
            return SchoolYear.parse(text.replace('-', '/'));
        } catch (IllegalArgumentException notAYear) {
            throw Asked.malformed("year", "'year' is a school year such as 2025/26.");
        }
    }
}
