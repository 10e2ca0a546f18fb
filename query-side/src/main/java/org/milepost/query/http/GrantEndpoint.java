package org.milepost.query.http;

import jakarta.servlet.http.HttpServletRequest;
import org.milepost.api.SchoolId;
import org.milepost.api.grant.GrantQuery.GrantsOfSchool;
import org.milepost.api.grant.SchoolGrants;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Grants over HTTP. */
@RestController
public final class GrantEndpoint {
    private final Asker asker;

    public GrantEndpoint(Asker asker) {
        this.asker = asker;
    }

    @GetMapping("/api/schools/{school}/grants")
    SchoolGrants grants(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return asker.ask(new GrantsOfSchool(new SchoolId(school), asked.asOf()), Caller.of(request));
    }
}
