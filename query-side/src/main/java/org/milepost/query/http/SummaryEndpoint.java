package org.milepost.query.http;

import jakarta.servlet.http.HttpServletRequest;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.summary.SchoolSummaries;
import org.milepost.api.summary.SummaryQuery.SummariesOf;
import org.milepost.api.summary.SummaryQuery.SummariesOfTrust;
import org.milepost.api.summary.TrustSummaries;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Questions about school summaries over HTTP. */
@RestController
public final class SummaryEndpoint {
    private final Asker asker;

    public SummaryEndpoint(Asker asker) {
        this.asker = asker;
    }

    @GetMapping("/api/schools/{school}/summaries")
    SchoolSummaries summaries(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return asker.ask(new SummariesOf(new SchoolId(school), asked.asOf()), Caller.of(request));
    }

    @GetMapping("/api/trusts/{trust}/summaries")
    TrustSummaries summariesOfTrust(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return asker.ask(new SummariesOfTrust(new TrustId(trust), asked.asOf()), Caller.of(request));
    }
}
