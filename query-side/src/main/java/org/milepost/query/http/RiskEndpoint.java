package org.milepost.query.http;

import jakarta.servlet.http.HttpServletRequest;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.risk.RiskQuery.RisksOfSchool;
import org.milepost.api.risk.RiskQuery.RisksOfTrust;
import org.milepost.api.risk.SchoolRisks;
import org.milepost.api.risk.TrustRisks;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Risks over HTTP. */
@RestController
public final class RiskEndpoint {
    private final Asker asker;

    public RiskEndpoint(Asker asker) {
        this.asker = asker;
    }

    @GetMapping("/api/schools/{school}/risks")
    SchoolRisks risks(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return asker.ask(new RisksOfSchool(new SchoolId(school), asked.asOf()), Caller.of(request));
    }

    @GetMapping("/api/trusts/{trust}/risks")
    TrustRisks risksOfTrust(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return asker.ask(new RisksOfTrust(new TrustId(trust), asked.asOf()), Caller.of(request));
    }
}
