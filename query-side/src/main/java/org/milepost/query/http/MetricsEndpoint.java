package org.milepost.query.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.metrics.MetricsQuery.MetricsOfSchool;
import org.milepost.api.metrics.MetricsQuery.MetricsOfTrust;
import org.milepost.api.metrics.TrustMetrics;
import org.milepost.api.metrics.WeeklyMetrics;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions about key metrics over HTTP. */
@RestController
public final class MetricsEndpoint {
    private final Asker asker;
    private final Clock clock;

    public MetricsEndpoint(Asker asker, Clock clock) {
        this.asker = asker;
        this.clock = clock;
    }

    @GetMapping("/api/schools/{school}/metrics")
    WeeklyMetrics ofSchool(
            @PathVariable String school, @RequestParam Map<String, String> parameters, HttpServletRequest request) {
        Asked asked = new Asked(parameters, clock, "from", "to", "metric", "after", "limit");
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
    TrustMetrics ofTrust(
            @PathVariable String trust, @RequestParam Map<String, String> parameters, HttpServletRequest request) {
        Asked asked = new Asked(parameters, clock, "week");
        return asker.ask(new MetricsOfTrust(new TrustId(trust), asked.asOf(), asked.date("week")), Caller.of(request));
    }
}
