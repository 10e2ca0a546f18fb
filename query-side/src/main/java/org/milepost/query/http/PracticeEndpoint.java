package org.milepost.query.http;

import jakarta.servlet.http.HttpServletRequest;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.practice.PracticeQuery.PracticesOfSchool;
import org.milepost.api.practice.PracticeQuery.PracticesOfTrust;
import org.milepost.api.practice.SchoolPractices;
import org.milepost.api.practice.TrustPractices;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Practice and support between schools over HTTP. */
@RestController
public final class PracticeEndpoint {
    private final Asker asker;

    public PracticeEndpoint(Asker asker) {
        this.asker = asker;
    }

    @GetMapping("/api/schools/{school}/practices")
    SchoolPractices practices(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return asker.ask(new PracticesOfSchool(new SchoolId(school), asked.asOf()), Caller.of(request));
    }

    @GetMapping("/api/trusts/{trust}/practices")
    TrustPractices practicesOfTrust(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return asker.ask(new PracticesOfTrust(new TrustId(trust), asked.asOf()), Caller.of(request));
    }
}
