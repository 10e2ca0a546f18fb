package org.milepost.query.http;

import jakarta.servlet.http.HttpServletRequest;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.healthcheck.HealthCheckQuery.HealthChecksOf;
import org.milepost.api.healthcheck.HealthCheckQuery.HealthChecksOfTrust;
import org.milepost.api.healthcheck.SchoolHealthChecks;
import org.milepost.api.healthcheck.TrustHealthChecks;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Asks;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Questions about health checks over HTTP. */
@RestController
public final class HealthCheckEndpoint {
    private final Asker asker;

    public HealthCheckEndpoint(Asker asker) {
        this.asker = asker;
    }

    @GetMapping("/api/schools/{school}/health-checks")
    SchoolHealthChecks healthChecks(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return asker.ask(new HealthChecksOf(new SchoolId(school), asked.asOf()), Caller.of(request));
    }

    @GetMapping("/api/trusts/{trust}/health-checks")
    @Asks("year=The school year, such as 2025/26; that of the day asked about if absent.")
    TrustHealthChecks healthChecksOfTrust(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return asker.ask(
                new HealthChecksOfTrust(new TrustId(trust), asked.asOf(), asked.year("year")), Caller.of(request));
    }
}
