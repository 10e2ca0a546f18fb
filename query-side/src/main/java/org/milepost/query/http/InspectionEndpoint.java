package org.milepost.query.http;

import jakarta.servlet.http.HttpServletRequest;
import org.milepost.api.SchoolId;
import org.milepost.api.inspection.InspectionQuery.InspectionsOf;
import org.milepost.api.inspection.InspectionQuery.OutcomesOf;
import org.milepost.api.inspection.Inspections;
import org.milepost.api.inspection.Outcomes;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How others see a school, over HTTP. */
@RestController
public final class InspectionEndpoint {
    private final Asker asker;

    public InspectionEndpoint(Asker asker) {
        this.asker = asker;
    }

    @GetMapping("/api/schools/{school}/inspections")
    Inspections inspections(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return asker.ask(new InspectionsOf(new SchoolId(school), asked.asOf()), Caller.of(request));
    }

    @GetMapping("/api/schools/{school}/outcomes")
    Outcomes outcomes(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return asker.ask(new OutcomesOf(new SchoolId(school), asked.asOf()), Caller.of(request));
    }
}
