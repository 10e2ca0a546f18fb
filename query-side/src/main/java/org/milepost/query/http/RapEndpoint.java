package org.milepost.query.http;

import jakarta.servlet.http.HttpServletRequest;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.rap.RapQuery.RapsOf;
import org.milepost.api.rap.RapQuery.RapsOfTrust;
import org.milepost.api.rap.Raps;
import org.milepost.api.rap.TrustRaps;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Questions about rapid acceleration plans over HTTP. */
@RestController
public final class RapEndpoint {
    private final Asker asker;

    public RapEndpoint(Asker asker) {
        this.asker = asker;
    }

    @GetMapping("/api/schools/{school}/raps")
    Raps raps(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return asker.ask(new RapsOf(new SchoolId(school), asked.asOf()), Caller.of(request));
    }

    @GetMapping("/api/trusts/{trust}/raps")
    TrustRaps rapsOfTrust(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return asker.ask(new RapsOfTrust(new TrustId(trust), asked.asOf()), Caller.of(request));
    }
}
