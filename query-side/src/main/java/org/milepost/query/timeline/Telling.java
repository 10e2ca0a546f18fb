package org.milepost.query.timeline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.milepost.api.Event;
import org.milepost.api.Minute;
import org.milepost.api.SchoolEvent;
import org.milepost.api.TrustEvent;
import org.milepost.api.action.ActionEvent;
import org.milepost.api.cycle.CycleEvent;
import org.milepost.api.ect.EctEvent;
import org.milepost.api.erasure.ErasureEvent;
import org.milepost.api.erasure.ErasureEvent.NoteErased;
import org.milepost.api.erasure.ErasureEvent.PersonErased;
import org.milepost.api.grant.GrantEvent;
import org.milepost.api.growth.GrowthEvent;
import org.milepost.api.growth.TrustGrowthEvent;
import org.milepost.api.healthcheck.HealthCheckEvent;
import org.milepost.api.inspection.InspectionEvent;
import org.milepost.api.inspection.NationalEvent;
import org.milepost.api.meeting.MeetingEvent;
import org.milepost.api.meeting.TrustMeetingEvent;
import org.milepost.api.metrics.MetricsEvent;
import org.milepost.api.phase.PhaseEvent;
import org.milepost.api.phase.PhaseEvent.PlacementDeclined;
import org.milepost.api.phase.PhaseEvent.PlacementProposed;
import org.milepost.api.phase.PhaseEvent.PlacementRetracted;
import org.milepost.api.phase.PhaseEvent.SchoolPlaced;
import org.milepost.api.plan.PlanEvent;
import org.milepost.api.practice.PracticeEvent;
import org.milepost.api.rap.RapEvent;
import org.milepost.api.review.ReviewEvent;
import org.milepost.api.review.Subject;
import org.milepost.api.risk.RiskEvent;
import org.milepost.api.risk.TrustRiskEvent;
import org.milepost.api.school.IdentityEvent;
import org.milepost.api.school.IdentityEvent.PredecessorRecorded;
import org.milepost.api.school.IdentityEvent.SchoolClosed;
import org.milepost.api.school.IdentityEvent.SchoolMerged;
import org.milepost.api.school.IdentityEvent.SchoolRegistered;
import org.milepost.api.school.IdentityEvent.SchoolRenamed;
import org.milepost.api.school.IdentityEvent.TrustJoined;
import org.milepost.api.school.IdentityEvent.TrustLeft;
import org.milepost.api.school.IdentityEvent.UrnChanged;
import org.milepost.api.strategy.Band;
import org.milepost.api.strategy.BandTerms;
import org.milepost.api.summary.SummaryEvent;
import org.milepost.api.support.SupportEvent;
import org.milepost.api.trust.TrustLifeEvent;
import org.milepost.api.trust.TrustLifeEvent.CatalogueAdopted;
import org.milepost.api.trust.TrustLifeEvent.EditionAdopted;
import org.milepost.api.trust.TrustLifeEvent.GoLiveSet;
import org.milepost.api.trust.TrustLifeEvent.KeyMetricDefined;
import org.milepost.api.trust.TrustLifeEvent.OfficeDelegated;
import org.milepost.api.trust.TrustLifeEvent.OfficeEnded;
import org.milepost.api.trust.TrustLifeEvent.OfficeGranted;
import org.milepost.api.trust.TrustLifeEvent.SchoolCalendarSet;
import org.milepost.api.trust.TrustLifeEvent.TermDatesSet;
import org.milepost.api.trust.TrustLifeEvent.TrustCreated;
import org.milepost.query.action.ActionTelling;
import org.milepost.query.cycle.CycleTelling;
import org.milepost.query.ect.EctTelling;
import org.milepost.query.grant.GrantTelling;
import org.milepost.query.growth.GrowthTelling;
import org.milepost.query.healthcheck.HealthCheckTelling;
import org.milepost.query.inspection.InspectionTelling;
import org.milepost.query.meeting.MeetingTelling;
import org.milepost.query.metrics.TellingMetrics;
import org.milepost.query.plan.PlanTelling;
import org.milepost.query.practice.PracticeTelling;
import org.milepost.query.rap.RapTelling;
import org.milepost.query.review.ReviewTelling;
import org.milepost.query.risk.RiskTelling;
import org.milepost.query.summary.SummaryTelling;
import org.milepost.query.support.SupportTelling;

/**
 * Tells events in plain sentences, old and new where something changed. It remembers just enough of what was told before to
 * say what was.
 *
 * @param name what the school was called last
 * @param urn its last URN
 * @param band the band it was placed in last
 */
public record Telling(Optional<String> name, Optional<String> urn, Optional<String> band) {
    /** Before anything was told. */
    public static final Telling BEGINNING = new Telling(Optional.empty(), Optional.empty(), Optional.empty());

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** A day as people write it: 7 September 2026. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** A band as people say it: "Repair, Stage 2", or by its support where a phase has two bands without a name. */
    public static String band(BandTerms terms) {
        return terms.phase()
                + terms.stage()
                        .map(stage -> ", " + stage)
                        .or(() -> terms.supportDaysATerm()
                                .map(days ->
                                        " with " + days + (days == 1 ? " support day a term" : " support days a term")))
                        .orElse("");
    }

    /** What is remembered once this event was told. */
    public Telling after(Event event) {
        return switch (event) {
            case SchoolRegistered e ->
                new Telling(Optional.of(e.name()), e.urn().map(Object::toString), band);
            case SchoolRenamed e -> new Telling(Optional.of(e.name()), urn, band);
            case UrnChanged e -> new Telling(name, Optional.of(e.urn().value()), band);
            case SchoolPlaced e -> new Telling(name, urn, Optional.of(band(e.terms())));
            default -> this;
        };
    }

    /** What happened. */
    public String sentence(Event event) {
        return switch (event) {
            case SchoolEvent school ->
                switch (school) {
                    case IdentityEvent e -> identity(e);
                    case PhaseEvent e -> phase(e);
                    case MetricsEvent e -> TellingMetrics.sentence(e);
                    case RapEvent e -> RapTelling.sentence(e);
                    case PlanEvent e -> PlanTelling.sentence(e);
                    case CycleEvent e -> CycleTelling.sentence(e);
                    case HealthCheckEvent e -> HealthCheckTelling.sentence(e);
                    case SummaryEvent e -> SummaryTelling.sentence(e);
                    case ReviewEvent e -> ReviewTelling.sentence(e);
                    case ActionEvent e -> ActionTelling.sentence(e);
                    case SupportEvent e -> SupportTelling.sentence(e);
                    case PracticeEvent e -> PracticeTelling.sentence(e);
                    case RiskEvent e -> RiskTelling.sentence(e);
                    case GrowthEvent e -> GrowthTelling.sentence(e);
                    case GrantEvent e -> GrantTelling.sentence(e);
                    case EctEvent e -> EctTelling.sentence(e);
                    case InspectionEvent e -> InspectionTelling.sentence(e);
                    case MeetingEvent e -> MeetingTelling.sentence(e);
                };
            case TrustEvent trust ->
                switch (trust) {
                    case TrustLifeEvent e -> trust(e);
                    case TrustMeetingEvent e -> MeetingTelling.sentence(e);
                    case NationalEvent e -> InspectionTelling.sentence(e);
                    case TrustRiskEvent e -> RiskTelling.sentence(e);
                    case TrustGrowthEvent e -> GrowthTelling.sentence(e);
                    case ErasureEvent e -> erasure(e);
                };
        };
    }

    private String identity(IdentityEvent event) {
        return switch (event) {
            case SchoolRegistered e ->
                "Registered as " + e.name()
                        + e.urn().map(number -> " (URN " + number + ")").orElse("") + " in the trust '"
                        + e.trust().value() + "' from " + day(e.effectiveOn()) + ".";
            case SchoolRenamed e -> "Renamed " + was(name) + e.name() + " from " + day(e.effectiveOn()) + ".";
            case UrnChanged e -> "URN changed " + was(urn) + e.urn() + " from " + day(e.effectiveOn()) + ".";
            case PredecessorRecorded e ->
                "Continues " + e.name().orElse("an establishment") + " (URN " + e.urn() + ") since "
                        + day(e.effectiveOn()) + ".";
            case TrustJoined e -> "Joined the trust '" + e.trust().value() + "' on " + day(e.effectiveOn()) + ".";
            case TrustLeft e -> "Left the trust '" + e.trust().value() + "' on " + day(e.effectiveOn()) + ".";
            case SchoolMerged e -> "Merged into '" + e.into().value() + "' on " + day(e.effectiveOn()) + ".";
            case SchoolClosed e -> "Closed on " + day(e.effectiveOn()) + ".";
        };
    }

    private String phase(PhaseEvent event) {
        return switch (event) {
            case PlacementProposed e ->
                "Placement in " + Band.spoken(e.band()) + " proposed, from " + day(e.effectiveOn()) + ".";
            case SchoolPlaced e ->
                "Placed in " + band(e.terms()) + " from " + day(e.effectiveOn())
                        + band.map(before -> before.equals(band(e.terms())) ? " (as before)" : " (was " + before + ")")
                                .orElse("")
                        + (e.direct() ? ", decided by one person." : ".");
            case PlacementDeclined e -> "A proposed placement was declined.";
            case PlacementRetracted e ->
                "The placement of " + day(e.effectiveOn()) + " was retracted: it no longer counts.";
        };
    }

    private static String trust(TrustLifeEvent event) {
        return switch (event) {
            case TrustCreated e -> "The record of " + e.name() + " begins.";
            case EditionAdopted e ->
                "Strategy edition " + e.edition().code() + " adopted, in force from " + day(e.effectiveOn()) + ".";
            case TermDatesSet e -> "Term dates of " + e.dates().year() + " set.";
            case SchoolCalendarSet e ->
                "Calendar of '" + e.exception().school() + "' for "
                        + e.exception().year() + " set.";
            case CatalogueAdopted e ->
                "Key metrics adopted: " + e.catalogue().title() + ", from " + day(e.effectiveOn()) + ".";
            case KeyMetricDefined e ->
                "Key metric '" + e.metric().name() + "' defined, from " + day(e.effectiveOn()) + ".";
            case GoLiveSet e -> "First day in Milepost set: " + day(e.effectiveOn()) + ".";
            case OfficeGranted e ->
                "Office granted: " + e.office().title()
                        + e.seat().map(seat -> ", " + seat.title()).orElse("") + narrowed(e)
                        + ", from " + day(e.effectiveOn())
                        + e.until().map(last -> " until " + day(last)).orElse("")
                        + (e.founding() ? " (founding grant)" : "") + minuted(e.minute()) + ".";
            case OfficeDelegated e ->
                "Stands in for the holder of the office: " + e.office().title() + ", from " + day(e.effectiveOn())
                        + " until " + day(e.until()) + minuted(e.minute()) + ".";
            case OfficeEnded e -> "Office ended from " + day(e.effectiveOn()) + minuted(e.minute()) + ".";
        };
    }

    private static String narrowed(OfficeGranted e) {
        return (e.subjects().isEmpty()
                        ? ""
                        : " for "
                                + e.subjects().stream()
                                        .map(Subject::name)
                                        .collect(java.util.stream.Collectors.joining(", ")))
                + (e.reviews().isEmpty()
                        ? ""
                        : " for " + (e.reviews().size() == 1 ? "one review" : "some reviews") + " only");
    }

    private static String minuted(Optional<Minute> minute) {
        return minute.map(named -> ", meeting of " + day(named.meetingOn()) + ", minute " + named.reference())
                .orElse("");
    }

    private static String erasure(ErasureEvent event) {
        return switch (event) {
            case PersonErased e -> "The name of '" + e.person() + "' was erased from the directory of people.";
            case NoteErased e -> "The note " + e.field() + " of event " + e.event() + " was erased.";
        };
    }

    private static String was(Optional<String> before) {
        return before.map(value -> "from " + value + " to ").orElse("to ");
    }
}
