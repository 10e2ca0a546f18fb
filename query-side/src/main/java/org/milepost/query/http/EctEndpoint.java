package org.milepost.query.http;

import jakarta.servlet.http.HttpServletRequest;
import org.milepost.api.SchoolId;
import org.milepost.api.ect.EctQuery.EctOfSchool;
import org.milepost.api.ect.SchoolEct;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The programme for early career teachers over HTTP. */
@RestController
public final class EctEndpoint {
    private final Asker asker;

    public EctEndpoint(Asker asker) {
        this.asker = asker;
    }

    @GetMapping("/api/schools/{school}/ect")
    SchoolEct ect(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return asker.ask(new EctOfSchool(new SchoolId(school), asked.asOf()), Caller.of(request));
    }
}
