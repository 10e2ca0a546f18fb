package org.milepost.query.http;

import jakarta.servlet.http.HttpServletRequest;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.trajectory.SchoolMovement;
import org.milepost.api.trajectory.Trajectory;
import org.milepost.api.trajectory.TrajectoryQuery.MovementOfSchool;
import org.milepost.api.trajectory.TrajectoryQuery.MovementOfTrust;
import org.milepost.api.trajectory.TrajectoryQuery.TrajectoryOf;
import org.milepost.api.trajectory.TrustMovement;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Asks;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The way a school has come, over HTTP. */
@RestController
public final class TrajectoryEndpoint {
    private final Asker asker;

    public TrajectoryEndpoint(Asker asker) {
        this.asker = asker;
    }

    @GetMapping("/api/schools/{school}/trajectory")
    @Asks({"from", "to", "metric=The code of one key metric, such as attendance."})
    Trajectory trajectory(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return asker.ask(
                new TrajectoryOf(
                        new SchoolId(school), asked.asOf(), asked.date("from"), asked.date("to"), asked.text("metric")),
                Caller.of(request));
    }

    @GetMapping("/api/schools/{school}/movement")
    @Asks({"from", "to"})
    SchoolMovement movement(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return asker.ask(
                new MovementOfSchool(new SchoolId(school), asked.asOf(), asked.date("from"), asked.date("to")),
                Caller.of(request));
    }

    @GetMapping("/api/trusts/{trust}/movement")
    @Asks({"from", "to"})
    TrustMovement movementOfTrust(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return asker.ask(
                new MovementOfTrust(new TrustId(trust), asked.asOf(), asked.date("from"), asked.date("to")),
                Caller.of(request));
    }
}
