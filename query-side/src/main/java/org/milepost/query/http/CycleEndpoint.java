package org.milepost.query.http;

import jakarta.servlet.http.HttpServletRequest;
import org.milepost.api.SchoolId;
import org.milepost.api.cycle.CycleQuery.CyclesOf;
import org.milepost.api.cycle.SchoolCycles;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Questions about improvement cycles over HTTP. */
@RestController
public final class CycleEndpoint {
    private final Asker asker;

    public CycleEndpoint(Asker asker) {
        this.asker = asker;
    }

    @GetMapping("/api/schools/{school}/cycles")
    SchoolCycles cycles(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return asker.ask(new CyclesOf(new SchoolId(school), asked.asOf()), Caller.of(request));
    }
}
