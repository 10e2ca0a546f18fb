package org.milepost.query.http;

import jakarta.servlet.http.HttpServletRequest;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.metrics.MetricsQuery.MetricsOfSchool;
import org.milepost.api.metrics.MetricsQuery.MetricsOfTrust;
import org.milepost.api.metrics.TrustMetrics;
import org.milepost.api.metrics.WeeklyMetrics;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Asks;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Questions about key metrics over HTTP. */
@RestController
public final class MetricsEndpoint {
    private final Asker asker;

    public MetricsEndpoint(Asker asker) {
        this.asker = asker;
    }

    @GetMapping("/api/schools/{school}/metrics")
    @Asks({"from", "to", "metric=The code of one key metric, such as attendance.", "after", "limit"})
    WeeklyMetrics ofSchool(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return asker.ask(
                new MetricsOfSchool(
                        new SchoolId(school),
                        asked.asOf(),
                        asked.date("from"),
                        asked.date("to"),
                        asked.text("metric"),
                        asked.page()),
                Caller.of(request));
    }

    @GetMapping("/api/trusts/{trust}/metrics")
    @Asks("week=The Monday of the week wanted.")
    TrustMetrics ofTrust(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return asker.ask(new MetricsOfTrust(new TrustId(trust), asked.asOf(), asked.date("week")), Caller.of(request));
    }
}
