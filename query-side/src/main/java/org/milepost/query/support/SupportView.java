package org.milepost.query.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.milepost.api.Decided;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.RecordedEvent;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.support.Length;
import org.milepost.api.support.SchoolSupport.Leader;
import org.milepost.api.support.SchoolSupport.Plan;
import org.milepost.api.support.SchoolSupport.Redeployment;
import org.milepost.api.support.SchoolSupport.Visit;
import org.milepost.api.support.SupportEvent;
import org.milepost.api.support.SupportEvent.ExecutiveLeaderAppointed;
import org.milepost.api.support.SupportEvent.StaffingRedeployed;
import org.milepost.api.support.SupportEvent.SupportDayCancelled;
import org.milepost.api.support.SupportEvent.SupportDayCorrected;
import org.milepost.api.support.SupportEvent.SupportDayDelivered;
import org.milepost.api.support.SupportEvent.SupportDayRetracted;
import org.milepost.api.support.SupportEvent.SupportDayScheduled;
import org.milepost.api.support.SupportEvent.SupportPlanAgreed;
import org.milepost.api.support.SupportEvent.SupportRequestAgreed;
import org.milepost.api.support.SupportEvent.SupportRequestDeclined;
import org.milepost.api.support.SupportEvent.SupportRequestDelivered;
import org.milepost.api.support.SupportEvent.SupportRequested;
import org.milepost.api.support.SupportEvent.SupportVisitMade;
import org.milepost.api.support.Supporter;
import org.milepost.query.View;

/**
 * A school's support: days, visits and plans in a part for each school year, and in a part without a year what lasts longer,
 * which is what it asked for, its executive leaders and staff moved to it.
 */
public final class SupportView implements View<SupportView.Known> {
    /** The part that belongs to no year. */
    public static final String LASTING = "";

    /** What one part knows, in the order of recording. */
    public record Known(
            List<Plan> plans,
            List<Day> days,
            List<Visit> visits,
            List<Request> requests,
            List<Leader> leaders,
            List<Redeployment> redeployments) {
        static final Known NONE = new Known(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        private Known withDays(List<Day> changed) {
            return new Known(plans, changed, visits, requests, leaders, redeployments);
        }

        private Known day(ItemId id, UnaryOperator<Day> change) {
            return withDays(days.stream()
                    .map(day -> day.day().equals(id) ? change.apply(day) : day)
                    .toList());
        }

        private Known withRequests(List<Request> changed) {
            return new Known(plans, days, visits, changed, leaders, redeployments);
        }

        private Known request(ItemId id, UnaryOperator<Request> change) {
            return withRequests(requests.stream()
                    .map(request -> request.asked().request().equals(id) ? change.apply(request) : request)
                    .toList());
        }
    }

    /**
     * One support day.
     *
     * @param known the day from which it is known: that of recording, or an earlier one for which it was scheduled
     * @param by who was to come
     */
    public record Day(
            ItemId day,
            LocalDate known,
            LocalDate scheduledFor,
            Length length,
            Supporter by,
            Note purpose,
            Optional<ItemId> request,
            Optional<Delivered> delivered,
            Optional<Cancelled> cancelled,
            String event) {

        private Day with(Optional<Delivered> took, Optional<Cancelled> fell) {
            return new Day(day, known, scheduledFor, length, by, purpose, request, took, fell, event);
        }
    }

    /** A day that took place. */
    public record Delivered(LocalDate on, Length length, Supporter by, Note done) {}

    /** A day that did not. */
    public record Cancelled(LocalDate on, Note reason) {}

    /** A request with what became of it. */
    public record Request(
            SupportRequested asked,
            LocalDate requestedOn,
            Optional<SupportRequestAgreed> agreed,
            Optional<Decided> declined,
            Optional<SupportRequestDelivered> delivered,
            String event) {}

    @Override
    public String name() {
        return "support";
    }

    @Override
    public Class<Known> type() {
        return Known.class;
    }

    @Override
    public Known initial() {
        return Known.NONE;
    }

    /** The part of a school year. */
    public static String part(SchoolYear year) {
        return Integer.toString(year.startsIn());
    }

    private static String part(LocalDate day) {
        return part(SchoolYear.of(day));
    }

    @Override
    public Optional<String> part(RecordedEvent recorded) {
        return recorded.event() instanceof SupportEvent event
                ? Optional.of(
                        switch (event) {
                            case SupportPlanAgreed e -> part(e.year());
                            case SupportDayScheduled e -> part(e.scheduledFor());
                            case SupportDayDelivered e -> part(e.scheduledFor());
                            case SupportDayCorrected e -> part(e.scheduledFor());
                            case SupportDayRetracted e -> part(e.scheduledFor());
                            case SupportDayCancelled e -> part(e.scheduledFor());
                            case SupportVisitMade e -> part(e.effectiveOn());
                            case SupportRequested e -> LASTING;
                            case SupportRequestAgreed e -> LASTING;
                            case SupportRequestDeclined e -> LASTING;
                            case SupportRequestDelivered e -> LASTING;
                            case ExecutiveLeaderAppointed e -> LASTING;
                            case StaffingRedeployed e -> LASTING;
                        })
                : Optional.empty();
    }

    @Override
    public Known apply(Known known, RecordedEvent recorded) {
        return recorded.event() instanceof SupportEvent event ? after(known, event, recorded) : known;
    }

    private static Known after(Known known, SupportEvent event, RecordedEvent recorded) {
        return switch (event) {
            case SupportPlanAgreed e ->
                new Known(
                        plus(
                                known.plans(),
                                new Plan(
                                        e.plan(),
                                        e.year(),
                                        e.band(),
                                        e.daysATerm(),
                                        e.support(),
                                        e.effectiveOn(),
                                        e.decided(),
                                        recorded.id())),
                        known.days(),
                        known.visits(),
                        known.requests(),
                        known.leaders(),
                        known.redeployments());
            case SupportDayScheduled e -> known.withDays(plus(known.days(), scheduled(e, recorded)));
            case SupportDayDelivered e ->
                known.day(
                        e.day(),
                        day -> day.with(
                                Optional.of(new Delivered(e.effectiveOn(), e.length(), e.by(), e.done())),
                                day.cancelled()));
            case SupportDayCorrected e ->
                known.day(
                        e.day(),
                        day -> day.with(
                                day.delivered()
                                        .map(took -> new Delivered(e.effectiveOn(), e.length(), e.by(), took.done())),
                                day.cancelled()));
            case SupportDayRetracted e ->
                known.day(
                        e.day(),
                        day -> day.with(Optional.empty(), Optional.of(new Cancelled(e.effectiveOn(), e.reason()))));
            case SupportDayCancelled e ->
                known.day(
                        e.day(),
                        day -> day.with(day.delivered(), Optional.of(new Cancelled(e.effectiveOn(), e.reason()))));
            case SupportVisitMade e ->
                new Known(
                        known.plans(),
                        known.days(),
                        plus(known.visits(), new Visit(e.visit(), e.effectiveOn(), e.by(), e.done(), recorded.id())),
                        known.requests(),
                        known.leaders(),
                        known.redeployments());
            case SupportRequested e ->
                known.withRequests(plus(
                        known.requests(),
                        new Request(
                                e,
                                recorded.recordedOn(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                recorded.id())));
            case SupportRequestAgreed e ->
                known.request(
                        e.request(),
                        request -> new Request(
                                request.asked(),
                                request.requestedOn(),
                                Optional.of(e),
                                request.declined(),
                                request.delivered(),
                                request.event()));
            case SupportRequestDeclined e ->
                known.request(
                        e.request(),
                        request -> new Request(
                                request.asked(),
                                request.requestedOn(),
                                request.agreed(),
                                Optional.of(e.decided()),
                                request.delivered(),
                                request.event()));
            case SupportRequestDelivered e ->
                known.request(
                        e.request(),
                        request -> new Request(
                                request.asked(),
                                request.requestedOn(),
                                request.agreed(),
                                request.declined(),
                                Optional.of(e),
                                request.event()));
            case ExecutiveLeaderAppointed e ->
                new Known(
                        known.plans(),
                        known.days(),
                        known.visits(),
                        known.requests(),
                        plus(
                                known.leaders(),
                                new Leader(
                                        e.appointment(),
                                        e.leader(),
                                        e.effectiveOn(),
                                        e.until(),
                                        e.decided(),
                                        recorded.id())),
                        known.redeployments());
            case StaffingRedeployed e ->
                new Known(
                        known.plans(),
                        known.days(),
                        known.visits(),
                        known.requests(),
                        known.leaders(),
                        plus(
                                known.redeployments(),
                                new Redeployment(
                                        e.redeployment(),
                                        e.posts(),
                                        e.from(),
                                        e.effectiveOn(),
                                        e.decided(),
                                        recorded.id())));
        };
    }

    private static Day scheduled(SupportDayScheduled e, RecordedEvent recorded) {
        LocalDate recordedOn = recorded.recordedOn();
        return new Day(
                e.day(),
                e.scheduledFor().isBefore(recordedOn) ? e.scheduledFor() : recordedOn,
                e.scheduledFor(),
                e.length(),
                e.by(),
                e.purpose(),
                e.request(),
                Optional.empty(),
                Optional.empty(),
                recorded.id());
    }

    private static <T> List<T> plus(List<T> list, T item) {
        return Stream.concat(list.stream(), Stream.of(item)).toList();
    }
}
