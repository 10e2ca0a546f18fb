package org.milepost.query.http;

import jakarta.servlet.http.HttpServletRequest;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.growth.GrowthQuery.GrowthOfSchool;
import org.milepost.api.growth.GrowthQuery.GrowthOfTrust;
import org.milepost.api.growth.SchoolGrowth;
import org.milepost.api.growth.TrustGrowth;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The dates of professional growth over HTTP. */
@RestController
public final class GrowthEndpoint {
    private final Asker asker;

    public GrowthEndpoint(Asker asker) {
        this.asker = asker;
    }

    @GetMapping("/api/schools/{school}/growth")
    SchoolGrowth growth(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return asker.ask(new GrowthOfSchool(new SchoolId(school), asked.asOf()), Caller.of(request));
    }

    @GetMapping("/api/trusts/{trust}/growth")
    TrustGrowth growthOfTrust(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return asker.ask(new GrowthOfTrust(new TrustId(trust), asked.asOf()), Caller.of(request));
    }
}
