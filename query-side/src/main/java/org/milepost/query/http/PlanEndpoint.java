package org.milepost.query.http;

import jakarta.servlet.http.HttpServletRequest;
import org.milepost.api.ItemId;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.plan.PlanQuery.PlanOf;
import org.milepost.api.plan.PlanQuery.PlansOf;
import org.milepost.api.plan.PlanQuery.PlansOfTrust;
import org.milepost.api.plan.SchoolPlan;
import org.milepost.api.plan.SchoolPlans;
import org.milepost.api.plan.TrustPlans;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Asks;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Questions about improvement plans over HTTP. */
@RestController
public final class PlanEndpoint {
    private final Asker asker;

    public PlanEndpoint(Asker asker) {
        this.asker = asker;
    }

    @GetMapping("/api/schools/{school}/plans")
    SchoolPlans plans(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return asker.ask(new PlansOf(new SchoolId(school), asked.asOf()), Caller.of(request));
    }

    @GetMapping("/api/schools/{school}/plans/{plan}")
    SchoolPlan plan(@PathVariable String school, @PathVariable String plan, Asked asked, HttpServletRequest request) {
        return asker.ask(new PlanOf(new SchoolId(school), new ItemId(plan), asked.asOf()), Caller.of(request));
    }

    @GetMapping("/api/trusts/{trust}/plans")
    @Asks("year=The school year, such as 2025/26; that of the day asked about if absent.")
    TrustPlans plansOfTrust(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return asker.ask(new PlansOfTrust(new TrustId(trust), asked.asOf(), asked.year("year")), Caller.of(request));
    }
}
