package org.milepost.query.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.milepost.api.ActorId;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.Urn;
import org.milepost.api.access.Office;
import org.milepost.api.decision.DecisionFilter;
import org.milepost.api.decision.DecisionInContext;
import org.milepost.api.decision.DecisionQuery.DecisionOfSchool;
import org.milepost.api.decision.DecisionQuery.DecisionOfTrust;
import org.milepost.api.decision.DecisionQuery.DecisionsOfSchool;
import org.milepost.api.decision.DecisionQuery.DecisionsOfTrust;
import org.milepost.api.decision.Decisions;
import org.milepost.api.phase.PhaseBoard;
import org.milepost.api.phase.PhaseQuery.BoardOf;
import org.milepost.api.school.SchoolDashboard;
import org.milepost.api.school.SchoolList;
import org.milepost.api.school.SchoolQuery.DashboardOf;
import org.milepost.api.school.SchoolQuery.FindSchools;
import org.milepost.api.timeline.Timeline;
import org.milepost.api.timeline.TimelineQuery.TimelineOf;
import org.milepost.api.timeline.TimelineQuery.TimelineOfTrust;
import org.milepost.api.timeline.TrustTimeline;
import org.milepost.api.trust.TrustList;
import org.milepost.api.trust.TrustOffices;
import org.milepost.api.trust.TrustOverview;
import org.milepost.api.trust.TrustQuery.AllTrusts;
import org.milepost.api.trust.TrustQuery.OfficesOf;
import org.milepost.api.trust.TrustQuery.TrustOf;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Asks;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Every question over HTTP. Each takes {@code on} and {@code knownOn}; none decides who may read what. */
@RestController
public final class QueryEndpoint {
    private final Asker asker;

    public QueryEndpoint(Asker asker) {
        this.asker = asker;
    }

    @GetMapping("/api/trusts")
    TrustList trusts(Asked asked, HttpServletRequest request) {
        return ask(new AllTrusts(), request);
    }

    @GetMapping("/api/trusts/{trust}")
    TrustOverview trust(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return ask(new TrustOf(new TrustId(trust), asked.asOf()), request);
    }

    @GetMapping("/api/trusts/{trust}/offices")
    TrustOffices offices(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return ask(new OfficesOf(new TrustId(trust), asked.asOf()), request);
    }

    @GetMapping("/api/trusts/{trust}/phase-board")
    PhaseBoard phaseBoard(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return ask(new BoardOf(new TrustId(trust), asked.asOf()), request);
    }

    @GetMapping("/api/trusts/{trust}/decisions")
    @Asks({"school", "kind", "office", "person", "from", "to", "order", "after", "limit"})
    Decisions decisionsOfTrust(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return ask(new DecisionsOfTrust(new TrustId(trust), asked.asOf(), decisions(asked), asked.page()), request);
    }

    @GetMapping("/api/trusts/{trust}/decisions/{id}")
    DecisionInContext decisionOfTrust(
            @PathVariable String trust, @PathVariable String id, Asked asked, HttpServletRequest request) {
        return ask(new DecisionOfTrust(new TrustId(trust), asked.asOf(), id), request);
    }

    @GetMapping("/api/schools")
    @Asks({"urn", "q"})
    SchoolList schools(Asked asked, HttpServletRequest request) {
        return ask(new FindSchools(asked.text("urn").map(Urn::new), asked.text("q")), request);
    }

    @GetMapping("/api/schools/{school}")
    SchoolDashboard school(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return ask(new DashboardOf(new SchoolId(school), asked.asOf()), request);
    }

    @GetMapping("/api/schools/{school}/timeline")
    @Asks({"from", "to", "slice", "office", "after", "limit"})
    Timeline timeline(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return ask(
                new TimelineOf(
                        new SchoolId(school),
                        asked.asOf(),
                        asked.date("from"),
                        asked.date("to"),
                        asked.text("slice").map(QueryEndpoint::words).orElse(Set.of()),
                        asked.text("office").map(QueryEndpoint::office),
                        asked.page()),
                request);
    }

    @GetMapping("/api/trusts/{trust}/timeline")
    @Asks({"from", "to", "slice", "office", "after", "limit"})
    TrustTimeline trustTimeline(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return ask(
                new TimelineOfTrust(
                        new TrustId(trust),
                        asked.asOf(),
                        asked.date("from"),
                        asked.date("to"),
                        asked.text("slice").map(QueryEndpoint::words).orElse(Set.of()),
                        asked.text("office").map(QueryEndpoint::office),
                        asked.page()),
                request);
    }

    @GetMapping("/api/schools/{school}/decisions")
    @Asks({"kind", "office", "person", "from", "to", "order", "after", "limit"})
    Decisions decisions(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return ask(new DecisionsOfSchool(new SchoolId(school), asked.asOf(), decisions(asked), asked.page()), request);
    }

    @GetMapping("/api/schools/{school}/decisions/{id}")
    DecisionInContext decision(
            @PathVariable String school, @PathVariable String id, Asked asked, HttpServletRequest request) {
        return ask(new DecisionOfSchool(new SchoolId(school), asked.asOf(), id), request);
    }

    private static DecisionFilter decisions(Asked asked) {
        return new DecisionFilter(
                asked.text("school").map(SchoolId::new),
                asked.text("kind").map(QueryEndpoint::words).orElse(Set.of()),
                asked.text("office").map(QueryEndpoint::office),
                asked.text("person").map(ActorId::new),
                asked.date("from"),
                asked.date("to"),
                asked.text("order").map(QueryEndpoint::order).orElse(DecisionFilter.Order.DECIDED));
    }

    private static DecisionFilter.Order order(String name) {
        return Arrays.stream(DecisionFilter.Order.values())
                .filter(order -> order.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Asked.malformed("order", "'order' is decided, effective or recorded."));
    }

    private <A> A ask(Query<A> query, HttpServletRequest request) {
        return asker.ask(query, Caller.of(request));
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toSet());
    }

    private static Office office(String name) {
        return Arrays.stream(Office.values())
                .filter(office -> office.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Asked.malformed("office", "There is no office '" + name + "'."));
    }
}
