package org.milepost.query.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.Urn;
import org.milepost.api.action.ActionEvent;
import org.milepost.api.cycle.CycleEvent;
import org.milepost.api.ect.EctEvent;
import org.milepost.api.grant.GrantEvent;
import org.milepost.api.growth.GrowthEvent;
import org.milepost.api.healthcheck.HealthCheckEvent;
import org.milepost.api.inspection.InspectionEvent;
import org.milepost.api.meeting.MeetingEvent;
import org.milepost.api.metrics.MetricsEvent;
import org.milepost.api.phase.PhaseEvent;
import org.milepost.api.plan.PlanEvent;
import org.milepost.api.practice.PracticeEvent;
import org.milepost.api.rap.RapEvent;
import org.milepost.api.review.ReviewEvent;
import org.milepost.api.risk.RiskEvent;
import org.milepost.api.school.IdentityEvent.PredecessorRecorded;
import org.milepost.api.school.IdentityEvent.SchoolClosed;
import org.milepost.api.school.IdentityEvent.SchoolMerged;
import org.milepost.api.school.IdentityEvent.SchoolRegistered;
import org.milepost.api.school.IdentityEvent.SchoolRenamed;
import org.milepost.api.school.IdentityEvent.TrustJoined;
import org.milepost.api.school.IdentityEvent.TrustLeft;
import org.milepost.api.school.IdentityEvent.UrnChanged;
import org.milepost.api.school.SchoolDashboard.Dated;
import org.milepost.api.school.SchoolDashboard.Membership;
import org.milepost.api.school.SchoolDashboard.Predecessor;
import org.milepost.api.school.SchoolDashboard.Status;
import org.milepost.api.summary.SummaryEvent;
import org.milepost.api.support.SupportEvent;
import org.milepost.query.View;

/** Who the school is, over time. */
public final class IdentityView implements View<IdentityView.Identity> {

    /**
     * Everything dated about a school's identity; lists are in the order of their dates.
     *
     * @param recordedSince the day on which the school's record begins to be written
     */
    public record Identity(
            Optional<LocalDate> recordedSince,
            Optional<LocalDate> begins,
            List<Dated<String>> names,
            List<Dated<Urn>> urns,
            List<Predecessor> predecessors,
            List<Membership> memberships,
            Optional<Dated<SchoolId>> merged,
            Optional<LocalDate> closed) {

        static final Identity NONE = new Identity(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());

        /** What the school is called on that day; before its first name, that first name. */
        public String nameOn(LocalDate day) {
            return latest(names, day).orElseGet(() -> names.getFirst().value());
        }

        /** The school's URN on that day. */
        public Optional<Urn> urnOn(LocalDate day) {
            return latest(urns, day);
        }

        /** Every URN that leads to the school, predecessors' included. */
        public List<Urn> everyUrn() {
            return Stream.concat(
                            urns.stream().map(Dated::value),
                            predecessors.stream().map(Predecessor::urn))
                    .distinct()
                    .toList();
        }

        /** The trust the school belongs to on that day. */
        public Optional<TrustId> trustOn(LocalDate day) {
            return memberships.stream()
                    .filter(membership -> !membership.from().isAfter(day)
                            && membership
                                    .until()
                                    .map(last -> !day.isAfter(last))
                                    .orElse(true))
                    .reduce((first, second) -> second)
                    .map(Membership::trust);
        }

        /** The trust whose people look after the school's record: the one it belongs to, or the last it belonged to. */
        public Optional<TrustId> keeper() {
            return memberships.isEmpty()
                    ? Optional.empty()
                    : Optional.of(memberships.getLast().trust());
        }

        /** Whether the school is there on that day. */
        public Status statusOn(LocalDate day) {
            if (begins.map(day::isBefore).orElse(true)) {
                return Status.NOT_YET;
            }
            if (merged.filter(end -> !day.isBefore(end.from())).isPresent()) {
                return Status.MERGED;
            }
            return closed.filter(end -> !day.isBefore(end)).isPresent() ? Status.CLOSED : Status.OPEN;
        }

        private Identity withNames(List<Dated<String>> changed) {
            return new Identity(recordedSince, begins, changed, urns, predecessors, memberships, merged, closed);
        }

        private Identity withUrns(List<Dated<Urn>> changed) {
            return new Identity(recordedSince, begins, names, changed, predecessors, memberships, merged, closed);
        }

        private Identity withMemberships(List<Membership> changed) {
            return new Identity(recordedSince, begins, names, urns, predecessors, changed, merged, closed);
        }
    }

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public Class<Identity> type() {
        return Identity.class;
    }

    @Override
    public Identity initial() {
        return Identity.NONE;
    }

    @Override
    public Identity apply(Identity identity, RecordedEvent recorded) {
        return switch ((SchoolEvent) recorded.event()) {
            case SchoolRegistered e ->
                new Identity(
                        Optional.of(LocalDate.ofInstant(recorded.recordedAt(), RecordedEvent.SCHOOL_ZONE)),
                        Optional.of(e.effectiveOn()),
                        List.of(new Dated<>(e.name(), e.effectiveOn())),
                        e.urn()
                                .map(urn -> List.of(new Dated<>(urn, e.effectiveOn())))
                                .orElse(List.of()),
                        List.of(),
                        List.of(new Membership(e.trust(), e.effectiveOn(), Optional.empty())),
                        Optional.empty(),
                        Optional.empty());
            case SchoolRenamed e ->
                identity.withNames(placed(identity.names(), new Dated<>(e.name(), e.effectiveOn())));
            case UrnChanged e -> identity.withUrns(placed(identity.urns(), new Dated<>(e.urn(), e.effectiveOn())));
            case PredecessorRecorded e ->
                new Identity(
                        identity.recordedSince(),
                        identity.begins(),
                        identity.names(),
                        identity.urns(),
                        Stream.concat(
                                        identity.predecessors().stream()
                                                .filter(known -> !known.urn().equals(e.urn())),
                                        Stream.of(new Predecessor(
                                                e.urn(),
                                                e.name(),
                                                e.effectiveOn().minusDays(1))))
                                .toList(),
                        identity.memberships(),
                        identity.merged(),
                        identity.closed());
            case TrustJoined e ->
                identity.withMemberships(Stream.concat(
                                identity.memberships().stream(),
                                Stream.of(new Membership(e.trust(), e.effectiveOn(), Optional.empty())))
                        .toList());
            case TrustLeft e ->
                identity.withMemberships(identity.memberships().stream()
                        .map(membership -> membership.until().isEmpty()
                                ? new Membership(
                                        membership.trust(),
                                        membership.from(),
                                        Optional.of(e.effectiveOn().minusDays(1)))
                                : membership)
                        .toList());
            case SchoolMerged e ->
                new Identity(
                        identity.recordedSince(),
                        identity.begins(),
                        identity.names(),
                        identity.urns(),
                        identity.predecessors(),
                        identity.memberships(),
                        Optional.of(new Dated<>(e.into(), e.effectiveOn())),
                        identity.closed());
            case SchoolClosed e ->
                new Identity(
                        identity.recordedSince(),
                        identity.begins(),
                        identity.names(),
                        identity.urns(),
                        identity.predecessors(),
                        identity.memberships(),
                        identity.merged(),
                        Optional.of(e.effectiveOn()));
            case InspectionEvent e -> identity;
            case CycleEvent e -> identity;
            case HealthCheckEvent e -> identity;
            case SummaryEvent e -> identity;
            case MeetingEvent e -> identity;
            case EctEvent e -> identity;
            case GrantEvent e -> identity;
            case GrowthEvent e -> identity;
            case RiskEvent e -> identity;
            case PracticeEvent e -> identity;
            case SupportEvent e -> identity;
            case ActionEvent e -> identity;
            case PhaseEvent e -> identity;
            case MetricsEvent e -> identity;
            case ReviewEvent e -> identity;
            case RapEvent e -> identity;
            case PlanEvent e -> identity;
        };
    }

    /** Puts a dated value in its place, in the place of one of the same day. */
    private static <T> List<Dated<T>> placed(List<Dated<T>> list, Dated<T> added) {
        return Stream.concat(list.stream().filter(known -> !known.from().equals(added.from())), Stream.of(added))
                .sorted(java.util.Comparator.comparing(Dated::from))
                .toList();
    }

    private static <T> Optional<T> latest(List<Dated<T>> list, LocalDate day) {
        return list.stream()
                .filter(dated -> !dated.from().isAfter(day))
                .reduce((first, second) -> second)
                .map(Dated::value);
    }
}
