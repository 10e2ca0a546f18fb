package org.milepost.command.support;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.milepost.api.ItemId;
import org.milepost.api.support.SupportCommand.AgreeSupportPlan;
import org.milepost.api.support.SupportCommand.AgreeSupportRequest;
import org.milepost.api.support.SupportCommand.AppointExecutiveLeader;
import org.milepost.api.support.SupportCommand.CancelSupportDay;
import org.milepost.api.support.SupportCommand.CorrectSupportDay;
import org.milepost.api.support.SupportCommand.DeclineSupportRequest;
import org.milepost.api.support.SupportCommand.DeliverRequestedSupport;
import org.milepost.api.support.SupportCommand.DeliverSupportDay;
import org.milepost.api.support.SupportCommand.RecordSupportVisit;
import org.milepost.api.support.SupportCommand.RedeployStaffing;
import org.milepost.api.support.SupportCommand.RequestSupport;
import org.milepost.api.support.SupportCommand.RetractSupportDay;
import org.milepost.api.support.SupportCommand.ScheduleSupportDay;
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
import org.milepost.command.Acting;
import org.milepost.command.OtherSchools;
import org.milepost.command.SchoolsBands;
import org.milepost.command.SchoolsLife;

/** The support of a school: routes each command to its decision and remembers what decisions need. */
public final class Supports {
    private final Set<ItemId> plans = new HashSet<>();
    private final Map<ItemId, SupportDay> days = new HashMap<>();
    private final Map<ItemId, Request> requests = new HashMap<>();
    private final Set<ItemId> visits = new HashSet<>();
    private final Set<ItemId> appointments = new HashSet<>();
    private final Set<ItemId> redeployments = new HashSet<>();
    private final SchoolsLife life;
    private final SchoolsBands bands;

    public Supports(SchoolsLife life, SchoolsBands bands) {
        this.life = life;
        this.bands = bands;
    }

    @CommandHandler
    void handle(AgreeSupportPlan command, Acting acting) {
        acting.record(AgreeingSupport.plan(
                command,
                new AgreeingSupport.PlanFacts(
                        plans.contains(command.plan()),
                        bands.on(command.effectiveOn()),
                        command.year(),
                        command.effectiveOn(),
                        acting.decider(command.decidedOn(), Optional.empty()))));
    }

    @CommandHandler
    void handle(RequestSupport command, Acting acting) {
        acting.record(AgreeingSupport.ask(command, request(command.request(), acting.today(), acting)));
    }

    @CommandHandler
    void handle(AgreeSupportRequest command, Acting acting) {
        acting.record(AgreeingSupport.agree(command, request(command.request(), command.decidedOn(), acting)));
    }

    @CommandHandler
    void handle(DeclineSupportRequest command, Acting acting) {
        acting.record(AgreeingSupport.decline(command, request(command.request(), command.decidedOn(), acting)));
    }

    @CommandHandler
    void handle(DeliverRequestedSupport command, Acting acting) {
        acting.record(AgreeingSupport.deliver(
                command, request(command.request(), command.deliveredOn().orElse(acting.today()), acting)));
    }

    private AgreeingSupport.Facts request(ItemId request, LocalDate on, Acting acting) {
        return new AgreeingSupport.Facts(
                Optional.ofNullable(requests.get(request)), acting.decider(on, Optional.empty()));
    }

    @CommandHandler
    void handle(ScheduleSupportDay command, Acting acting) {
        acting.record(GivingSupport.schedule(
                command,
                facts(
                        Optional.ofNullable(days.get(command.day())),
                        false,
                        List.of(command.by()),
                        command.request().map(this::isAgreed).orElse(true),
                        command.scheduledFor(),
                        acting)));
    }

    @CommandHandler
    void handle(DeliverSupportDay command, Acting acting) {
        Optional<SupportDay> day = Optional.ofNullable(days.get(command.day()));
        acting.record(GivingSupport.deliver(
                command,
                facts(
                        day,
                        false,
                        command.by().stream().toList(),
                        true,
                        command.deliveredOn()
                                .or(() -> day.map(SupportDay::scheduledFor))
                                .orElse(acting.today()),
                        acting)));
    }

    @CommandHandler
    void handle(CorrectSupportDay command, Acting acting) {
        Optional<SupportDay> day = Optional.ofNullable(days.get(command.day()));
        acting.record(GivingSupport.correct(
                command,
                facts(
                        day,
                        false,
                        command.by().stream().toList(),
                        true,
                        command.deliveredOn()
                                .or(() -> day.flatMap(SupportDay::deliveredOn))
                                .orElse(acting.today()),
                        acting)));
    }

    @CommandHandler
    void handle(RetractSupportDay command, Acting acting) {
        acting.record(GivingSupport.retract(
                command,
                facts(Optional.ofNullable(days.get(command.day())), false, List.of(), true, acting.today(), acting)));
    }

    @CommandHandler
    void handle(CancelSupportDay command, Acting acting) {
        acting.record(GivingSupport.cancel(
                command,
                facts(Optional.ofNullable(days.get(command.day())), false, List.of(), true, acting.today(), acting)));
    }

    @CommandHandler
    void handle(RecordSupportVisit command, Acting acting) {
        acting.record(GivingSupport.visit(
                command,
                facts(
                        Optional.empty(),
                        visits.contains(command.visit()),
                        command.by(),
                        true,
                        command.visitedOn(),
                        acting)));
    }

    private GivingSupport.Facts facts(
            Optional<SupportDay> day,
            boolean visitTaken,
            List<Supporter> by,
            boolean request,
            LocalDate on,
            Acting acting) {
        return new GivingSupport.Facts(
                day, visitTaken, by, request, life.includes(on), acting.actor(), acting.office(), on, acting.today());
    }

    private boolean isAgreed(ItemId request) {
        return Optional.ofNullable(requests.get(request))
                .filter(found -> found.state() == Request.State.AGREED)
                .isPresent();
    }

    @CommandHandler
    void handle(AppointExecutiveLeader command, Acting acting) {
        acting.record(LeadingAndStaffing.appoint(
                command,
                new LeadingAndStaffing.Appointment(
                        appointments.contains(command.appointment()),
                        command.leader(),
                        command.effectiveOn(),
                        command.until(),
                        acting.decider(command.decidedOn(), command.minute()))));
    }

    @CommandHandler
    void handle(RedeployStaffing command, Acting acting, OtherSchools others) {
        acting.record(LeadingAndStaffing.redeploy(
                command,
                new LeadingAndStaffing.Redeployment(
                        redeployments.contains(command.redeployment()),
                        command.school(),
                        command.from(),
                        command.from().stream()
                                .allMatch(school -> acting.trust()
                                        .trust()
                                        .filter(trust -> others.areOf(trust, school))
                                        .isPresent()),
                        acting.decider(command.decidedOn(), command.minute()))));
    }

    @EventSourcingHandler
    void on(SupportPlanAgreed event) {
        plans.add(event.plan());
    }

    @EventSourcingHandler
    void on(SupportRequested event) {
        requests.put(event.request(), new Request(event.requestedBy(), Request.State.OPEN, Optional.empty()));
    }

    @EventSourcingHandler
    void on(SupportRequestAgreed event) {
        requests.computeIfPresent(event.request(), (id, request) -> request.agreed(event.effectiveOn()));
    }

    @EventSourcingHandler
    void on(SupportRequestDeclined event) {
        requests.computeIfPresent(event.request(), (id, request) -> request.as(Request.State.DECLINED));
    }

    @EventSourcingHandler
    void on(SupportRequestDelivered event) {
        requests.computeIfPresent(event.request(), (id, request) -> request.as(Request.State.DELIVERED));
    }

    @EventSourcingHandler
    void on(SupportDayScheduled event) {
        days.put(event.day(), SupportDay.scheduled(event));
    }

    @EventSourcingHandler
    void on(SupportDayDelivered event) {
        days.computeIfPresent(event.day(), (id, day) -> day.delivered(event.effectiveOn(), event.length(), event.by()));
    }

    @EventSourcingHandler
    void on(SupportDayCorrected event) {
        days.computeIfPresent(event.day(), (id, day) -> day.delivered(event.effectiveOn(), event.length(), event.by()));
    }

    @EventSourcingHandler
    void on(SupportDayRetracted event) {
        days.computeIfPresent(event.day(), (id, day) -> day.ended());
    }

    @EventSourcingHandler
    void on(SupportDayCancelled event) {
        days.computeIfPresent(event.day(), (id, day) -> day.ended());
    }

    @EventSourcingHandler
    void on(SupportVisitMade event) {
        visits.add(event.visit());
    }

    @EventSourcingHandler
    void on(ExecutiveLeaderAppointed event) {
        appointments.add(event.appointment());
    }

    @EventSourcingHandler
    void on(StaffingRedeployed event) {
        redeployments.add(event.redeployment());
    }
}
