package org.milepost.query.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.milepost.api.SchoolId;
import org.milepost.api.trajectory.Trajectory;
import org.milepost.api.trajectory.TrajectoryQuery.TrajectoryOf;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The way a school has come, over HTTP. */
@RestController
public final class TrajectoryEndpoint {
    private final Asker asker;
    private final Clock clock;

    public TrajectoryEndpoint(Asker asker, Clock clock) {
        this.asker = asker;
        this.clock = clock;
    }

    @GetMapping("/api/schools/{school}/trajectory")
    Trajectory trajectory(
            @PathVariable String school, @RequestParam Map<String, String> parameters, HttpServletRequest request) {
        Asked asked = new Asked(parameters, clock, "from", "to", "metric");
        return asker.ask(
                new TrajectoryOf(
                        new SchoolId(school), asked.asOf(), asked.date("from"), asked.date("to"), asked.text("metric")),
                Caller.of(request));
    }
}
