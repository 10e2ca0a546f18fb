package org.milepost.query.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.action.ActionQuery.ActionsOfSchool;
import org.milepost.api.action.ActionQuery.ActionsOfTrust;
import org.milepost.api.action.ActionQuery.Wanted;
import org.milepost.api.action.SchoolActions;
import org.milepost.api.action.TrustActions;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Asks;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Actions over HTTP; {@code from} and {@code to} are due dates. */
@RestController
public final class ActionEndpoint {
    private static final String STATUS = "status=How far it has come: OPEN, OVERDUE, DONE, VERIFIED or CANCELLED.";

    private final Asker asker;

    public ActionEndpoint(Asker asker) {
        this.asker = asker;
    }

    @GetMapping("/api/schools/{school}/actions")
    @Asks({STATUS, "from=First due date.", "to=Last due date."})
    SchoolActions actions(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return asker.ask(new ActionsOfSchool(new SchoolId(school), wanted(asked), asked.asOf()), Caller.of(request));
    }

    @GetMapping("/api/trusts/{trust}/actions")
    @Asks({STATUS, "from=First due date.", "to=Last due date."})
    TrustActions actionsOfTrust(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return asker.ask(new ActionsOfTrust(new TrustId(trust), wanted(asked), asked.asOf()), Caller.of(request));
    }

    private static Wanted wanted(Asked asked) {
        return new Wanted(asked.text("status").map(ActionEndpoint::status), asked.date("from"), asked.date("to"));
    }

    private static SchoolActions.Status status(String name) {
        return Arrays.stream(SchoolActions.Status.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Asked.malformed("status", "An action is never '" + name + "'."));
    }
}
