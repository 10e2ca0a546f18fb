package org.milepost.query.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Decision;
import org.milepost.api.Event;
import org.milepost.api.ItemId;
import org.milepost.api.Meta;
import org.milepost.api.Note;
import org.milepost.api.RecordedEvent;
import org.milepost.api.Urn;
import org.milepost.api.Vocabulary;
import org.milepost.api.access.Office;
import org.milepost.api.action.ActionEvent;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.cycle.CycleEvent;
import org.milepost.api.ect.EctEvent;
import org.milepost.api.erasure.ErasureEvent;
import org.milepost.api.healthcheck.HealthCheckEvent;
import org.milepost.api.healthcheck.HealthCheckEvent.HealthCheckCarriedOut;
import org.milepost.api.healthcheck.HealthCheckEvent.HealthCheckRetracted;
import org.milepost.api.inspection.InspectionEvent;
import org.milepost.api.inspection.InspectionEvent.InspectionCorrected;
import org.milepost.api.inspection.InspectionEvent.InspectionRecorded;
import org.milepost.api.inspection.InspectionEvent.OutcomesCorrected;
import org.milepost.api.inspection.InspectionEvent.OutcomesRecorded;
import org.milepost.api.inspection.OutcomeKind;
import org.milepost.api.meeting.MeetingEvent;
import org.milepost.api.metrics.MetricsEvent;
import org.milepost.api.metrics.MetricsEvent.MetricsCorrected;
import org.milepost.api.metrics.MetricsEvent.MetricsSubmitted;
import org.milepost.api.phase.PhaseEvent.PlacementProposed;
import org.milepost.api.phase.PhaseEvent.PlacementRetracted;
import org.milepost.api.phase.PhaseEvent.SchoolPlaced;
import org.milepost.api.plan.PlanEvent;
import org.milepost.api.plan.PlanEvent.PlanDrafted;
import org.milepost.api.practice.PracticeEvent;
import org.milepost.api.rap.RapEvent;
import org.milepost.api.rap.RapEvent.RapProposed;
import org.milepost.api.review.ReviewEvent;
import org.milepost.api.review.ReviewEvent.FindingRecorded;
import org.milepost.api.review.ReviewEvent.FindingRetracted;
import org.milepost.api.risk.RiskEvent;
import org.milepost.api.summary.SummaryEvent;
import org.milepost.api.support.SupportEvent;
import org.milepost.api.support.SupportEvent.SupportDayCorrected;
import org.milepost.api.support.SupportEvent.SupportDayDelivered;
import org.milepost.api.support.SupportEvent.SupportDayRetracted;
import org.milepost.api.timeline.Timeline;
import org.milepost.api.timeline.TimelineQuery.TimelineOf;
import org.milepost.api.timeline.TimelineQuery.TimelineOfTrust;
import org.milepost.api.timeline.TrustTimeline;
import org.milepost.query.Cursor;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;
import org.milepost.query.action.ActionTelling;
import org.milepost.query.action.OwnActions;
import org.milepost.query.cycle.CycleTelling;
import org.milepost.query.ect.EctTelling;
import org.milepost.query.growth.OwnGrowth;
import org.milepost.query.healthcheck.HealthCheckTelling;
import org.milepost.query.inspection.InspectionTelling;
import org.milepost.query.meeting.MeetingTelling;
import org.milepost.query.metrics.TellingMetrics;
import org.milepost.query.plan.PlanTelling;
import org.milepost.query.practice.PracticeTelling;
import org.milepost.query.rap.RapTelling;
import org.milepost.query.review.OwnReviews;
import org.milepost.query.review.ReviewTelling;
import org.milepost.query.risk.RiskTelling;
import org.milepost.query.summary.SummaryTelling;
import org.milepost.query.support.OwnSupport;
import org.milepost.query.support.SupportTelling;

/** Answers what happened at a school, and in the trust's own record, read from their streams. */
public final class Timelines {
    private final Records records;

    public Timelines(Records records) {
        this.records = records;
    }

    @QueryHandler
    Timeline answer(TimelineOf query, @MetaDataValue(Meta.ACTOR) String actor) {
        ActorId reader = new ActorId(actor);
        Reading reading = records.open(query.school(), query.asOf(), reader);
        List<Timeline.Entry> wanted = told(own(reader, reading)).stream()
                .filter(entry -> isBetween(entry, query.asOf(), query.from(), query.to()))
                .filter(entry -> isOf(entry, query.slices(), query.office()))
                .toList();
        Cursor.Part<Timeline.Entry> part = Cursor.cut(wanted, query.page(), Timeline.Entry::event);
        return new Timeline(reading.school(), reading.moment(), part.entries(), part.next());
    }

    @QueryHandler
    TrustTimeline answer(TimelineOfTrust query, @MetaDataValue(Meta.ACTOR) String actor) {
        TrustReading reading = records.open(query.trust(), query.asOf(), new ActorId(actor));
        List<Timeline.Entry> wanted = told(own(new ActorId(actor), reading)).stream()
                .filter(entry -> isBetween(entry, query.asOf(), query.from(), query.to()))
                .filter(entry -> isOf(entry, query.slices(), query.office()))
                .toList();
        Cursor.Part<Timeline.Entry> part = Cursor.cut(wanted, query.page(), Timeline.Entry::event);
        return new TrustTimeline(reading.trust(), reading.moment(), part.entries(), part.next());
    }

    /** Without a day everything is told, what takes effect only later too. */
    private static boolean isBetween(
            Timeline.Entry entry, AsOf asOf, Optional<LocalDate> from, Optional<LocalDate> to) {
        return asOf.on().map(day -> !entry.effectiveOn().isAfter(day)).orElse(true)
                && from.map(day -> !entry.effectiveOn().isBefore(day)).orElse(true)
                && to.map(day -> !entry.effectiveOn().isAfter(day)).orElse(true);
    }

    private static boolean isOf(Timeline.Entry entry, Set<String> slices, Optional<Office> office) {
        return (slices.isEmpty() || slices.contains(entry.slice()))
                && (office.isEmpty() || office.equals(entry.office()));
    }

    /** Some offices read of what is their own only, within what the authority table lets them read. */
    public static List<RecordedEvent> own(ActorId reader, Reading reading) {
        List<RecordedEvent> events = OwnReviews.of(reader, reading, OwnActions.of(reader, reading, reading.events()));
        return OwnGrowth.of(reader, reading, OwnSupport.of(reader, reading, events));
    }

    /** The trust's own events as far as they are the reader's. */
    public static List<RecordedEvent> own(ActorId reader, TrustReading reading) {
        return OwnGrowth.of(reader, reading);
    }

    /** The events in plain sentences, each with what corrects it among them. */
    public static List<Timeline.Entry> told(List<RecordedEvent> events) {
        List<Timeline.Entry> told = new ArrayList<>();
        Map<String, String> corrections = new HashMap<>();
        Map<String, String> standing = new HashMap<>();
        Telling telling = Telling.BEGINNING;
        for (RecordedEvent recorded : events) {
            Event event = recorded.event();
            Optional<String> corrects = Corrections.corrected(event).map(standing::get);
            corrects.ifPresent(id -> corrections.put(id, recorded.id()));
            Corrections.subject(event).ifPresent(subject -> standing.put(subject, recorded.id()));
            told.add(entry(recorded, telling.sentence(event), corrects));
            telling = telling.after(event);
        }
        return told.stream()
                .map(entry -> corrections.containsKey(entry.event())
                        ? correctedBy(entry, corrections.get(entry.event()))
                        : entry)
                .toList();
    }

    private static Timeline.Entry entry(RecordedEvent recorded, String sentence, Optional<String> corrects) {
        String type = Vocabulary.nameOf(recorded.event());
        return new Timeline.Entry(
                recorded.id(),
                type,
                type.substring(0, type.indexOf('.')),
                recorded.sequence(),
                recorded.recordedAt(),
                recorded.effectiveOn(),
                sentence,
                notes(recorded.event()),
                recorded.actor(),
                Optional.ofNullable(recorded.metadata().get(Meta.OFFICE)).map(Office::valueOf),
                isEnteredFromRecords(recorded.event()),
                corrects,
                Optional.empty());
    }

    private static boolean isEnteredFromRecords(Event event) {
        return switch (event) {
            case Decision decision -> decision.decided().enteredFrom().isPresent();
            case RapProposed proposed -> proposed.enteredFrom().isPresent();
            case PlanDrafted drafted -> drafted.enteredFrom().isPresent();
            default -> false;
        };
    }

    private static List<String> notes(Event event) {
        List<Note> notes = switch (event) {
            case ActionEvent action -> ActionTelling.notes(action);
            case SupportEvent support -> SupportTelling.notes(support);
            case PracticeEvent practice -> PracticeTelling.notes(practice);
            case RiskEvent risk -> RiskTelling.notes(risk);
            case EctEvent ect -> EctTelling.notes(ect);
            case Decision decision -> List.of(decision.decided().reason());
            case PlacementProposed proposed -> List.of(proposed.reason());
            case MetricsEvent metrics -> TellingMetrics.notes(metrics);
            case ErasureEvent erasure -> List.of(erasure.reason());
            case RapEvent rap -> RapTelling.notes(rap);
            case PlanEvent plan -> PlanTelling.notes(plan);
            case CycleEvent cycle -> CycleTelling.notes(cycle);
            case HealthCheckEvent healthcheck -> HealthCheckTelling.notes(healthcheck);
            case SummaryEvent summary -> SummaryTelling.notes(summary);
            case ReviewEvent review -> ReviewTelling.notes(review);
            case MeetingEvent meeting -> MeetingTelling.notes(meeting);
            case InspectionEvent seen -> InspectionTelling.notes(seen);
            default -> List.of();
        };
        return notes.stream().map(Note::text).toList();
    }

    private static Timeline.Entry correctedBy(Timeline.Entry entry, String by) {
        return new Timeline.Entry(
                entry.event(),
                entry.type(),
                entry.slice(),
                entry.sequence(),
                entry.recordedAt(),
                entry.effectiveOn(),
                entry.sentence(),
                entry.notes(),
                entry.actor(),
                entry.office(),
                entry.enteredFromRecords(),
                entry.corrects(),
                Optional.of(by));
    }

    /** Which events correct or retract others: what an event is about, and what another event then takes back. */
    static final class Corrections {
        private Corrections() {}

        /** A name for what the event put on record, if it can be corrected. */
        static Optional<String> subject(Event event) {
            return switch (event) {
                case SchoolPlaced e -> Optional.of("placement " + e.placement());
                case MetricsSubmitted e -> Optional.of("metrics " + e.week());
                case InspectionRecorded e -> Optional.of("inspection " + e.inspection());
                case FindingRecorded e -> Optional.of(finding(e.review(), e.finding()));
                case HealthCheckCarriedOut e -> Optional.of("health check " + e.check());
                case InspectionCorrected e -> Optional.of("inspection " + e.inspection());
                case SupportDayDelivered e -> Optional.of("support day " + e.day());
                case SupportDayCorrected e -> Optional.of("support day " + e.day());
                case OutcomesRecorded e -> Optional.of(table(e.urn(), e.kind(), e.schoolYear()));
                case OutcomesCorrected e -> Optional.of(table(e.urn(), e.kind(), e.schoolYear()));
                default -> Optional.empty();
            };
        }

        /** The name of what the event corrects or retracts. */
        static Optional<String> corrected(Event event) {
            return switch (event) {
                case PlacementRetracted e -> Optional.of("placement " + e.placement());
                case MetricsCorrected e -> Optional.of("metrics " + e.week());
                case FindingRetracted e -> Optional.of(finding(e.review(), e.finding()));
                case HealthCheckRetracted e -> Optional.of("health check " + e.check());
                case InspectionCorrected e -> Optional.of("inspection " + e.inspection());
                case SupportDayCorrected e -> Optional.of("support day " + e.day());
                case SupportDayRetracted e -> Optional.of("support day " + e.day());
                case OutcomesCorrected e -> Optional.of(table(e.urn(), e.kind(), e.schoolYear()));
                default -> Optional.empty();
            };
        }

        private static String finding(ItemId review, ItemId finding) {
            return "finding " + review + " " + finding;
        }

        private static String table(Urn urn, OutcomeKind kind, SchoolYear year) {
            return "outcomes " + urn + " " + kind + " " + year;
        }
    }
}
