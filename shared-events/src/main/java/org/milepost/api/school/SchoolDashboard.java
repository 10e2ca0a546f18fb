package org.milepost.api.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Moment;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.Urn;
import org.milepost.api.metrics.LatestWeek;
import org.milepost.api.phase.Placement;
import org.milepost.api.plan.SchoolPlans;
import org.milepost.api.rap.Raps;

/**
 * How a school stands: who it is, and in which band and why. Parts that the reader's office may not read are absent.
 *
 * @param status open, merged or closed on the day
 * @param placement the placement in force on the day
 * @param placements all placements that counted by then, oldest first
 * @param proposals placements proposed and not yet decided
 * @param metrics the last week of key metrics, beside the one before
 * @param raps the rapid acceleration plans that are open, the one proposed last first
 * @param plan the improvement plan of the school year, how it stands and how many of its mileposts were met
 */
public record SchoolDashboard(
        SchoolId school,
        Moment moment,
        String name,
        Status status,
        Optional<Urn> urn,
        Optional<TrustId> trust,
        Optional<SchoolId> mergedInto,
        List<Dated<String>> names,
        List<Dated<Urn>> urns,
        List<Predecessor> predecessors,
        List<Membership> memberships,
        Optional<Placement> placement,
        List<Placement> placements,
        List<Placement.Proposal> proposals,
        Optional<LatestWeek> metrics,
        List<Raps.Glance> raps,
        Optional<SchoolPlans.Glance> plan) {
    public SchoolDashboard {
        names = List.copyOf(names);
        urns = List.copyOf(urns);
        predecessors = List.copyOf(predecessors);
        memberships = List.copyOf(memberships);
        placements = List.copyOf(placements);
        proposals = List.copyOf(proposals);
        raps = List.copyOf(raps);
    }

    /** Whether the school is there on the day. */
    public enum Status {
        NOT_YET,
        OPEN,
        MERGED,
        CLOSED
    }

    /** Something that holds from a day on. */
    public record Dated<T>(T value, LocalDate from) {}

    /** An establishment that the school continues. */
    public record Predecessor(Urn urn, Optional<String> name, LocalDate until) {}

    /** In which trust, from when and until when. */
    public record Membership(TrustId trust, LocalDate from, Optional<LocalDate> until) {}
}
