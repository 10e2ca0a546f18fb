package org.milepost.query.http;

import jakarta.servlet.http.HttpServletRequest;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.support.SchoolSupport;
import org.milepost.api.support.SupportQuery.SupportOfSchool;
import org.milepost.api.support.SupportQuery.SupportOfTrust;
import org.milepost.api.support.TrustSupport;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Asks;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Support over HTTP, a school year at a time: that of {@code on} where no other is named. */
@RestController
public final class SupportEndpoint {
    private static final String YEAR = "year=A school year such as 2025/26; that of the day asked about if absent.";

    private final Asker asker;

    public SupportEndpoint(Asker asker) {
        this.asker = asker;
    }

    @GetMapping("/api/schools/{school}/support")
    @Asks(YEAR)
    SchoolSupport support(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return asker.ask(
                new SupportOfSchool(new SchoolId(school), asked.year("year"), asked.asOf()), Caller.of(request));
    }

    @GetMapping("/api/trusts/{trust}/support")
    @Asks(YEAR)
    TrustSupport supportOfTrust(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return asker.ask(new SupportOfTrust(new TrustId(trust), asked.year("year"), asked.asOf()), Caller.of(request));
    }
}
