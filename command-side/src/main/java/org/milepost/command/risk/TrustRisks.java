package org.milepost.command.risk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.milepost.api.Decided;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.risk.TrustRiskCommand.AcceptTrustRisk;
import org.milepost.api.risk.TrustRiskCommand.CloseTrustRisk;
import org.milepost.api.risk.TrustRiskCommand.IdentifyTrustRisk;
import org.milepost.api.risk.TrustRiskCommand.MakeRiskAssessment;
import org.milepost.api.risk.TrustRiskCommand.ReviewRiskAssessment;
import org.milepost.api.risk.TrustRiskCommand.ReviewTrustRisk;
import org.milepost.api.risk.TrustRiskEvent.RiskAssessmentMade;
import org.milepost.api.risk.TrustRiskEvent.TrustRiskAccepted;
import org.milepost.api.risk.TrustRiskEvent.TrustRiskClosed;
import org.milepost.api.risk.TrustRiskEvent.TrustRiskIdentified;
import org.milepost.api.risk.TrustRiskEvent.TrustRiskReviewed;
import org.milepost.command.Acting;
import org.milepost.command.Decider;
import org.milepost.command.Rule;

/** The trust's own risks and the trustees' yearly assessment. */
public final class TrustRisks {
    private final Register register = new Register();
    private final Map<ItemId, LocalDate> assessments = new HashMap<>();
    private final Set<SchoolYear> years = new HashSet<>();

    @CommandHandler
    void handle(IdentifyTrustRisk command, Acting acting) {
        HandlingARisk.Facts facts = facts(command.risk(), command.identifiedOn(), acting);
        Rule.check(HandlingARisk.IDENTIFYING, facts);
        acting.record(new TrustRiskIdentified(
                command.trust(), command.risk(), command.text(), command.score(), command.mitigation(), facts.on()));
    }

    @CommandHandler
    void handle(ReviewTrustRisk command, Acting acting) {
        HandlingARisk.Facts facts = facts(command.risk(), command.reviewedOn(), acting);
        Rule.check(HandlingARisk.REVIEWING, facts);
        acting.record(new TrustRiskReviewed(
                command.trust(), command.risk(), command.score(), command.review(), command.mitigation(), facts.on()));
    }

    @CommandHandler
    void handle(AcceptTrustRisk command, Acting acting) {
        Decider decider = forTheTrust(acting, command.decidedOn(), command.minute());
        Rule.check(
                HandlingARisk.ACCEPTING,
                new HandlingARisk.Acceptance(facts(command.risk(), Optional.of(command.decidedOn()), acting), decider));
        acting.record(new TrustRiskAccepted(
                command.trust(),
                command.risk(),
                command.decidedOn(),
                Decided.now(decider.by(), command.decidedOn(), command.reason(), List.of())));
    }

    @CommandHandler
    void handle(CloseTrustRisk command, Acting acting) {
        HandlingARisk.Facts facts = facts(command.risk(), Optional.empty(), acting);
        Rule.check(HandlingARisk.CLOSING, facts);
        acting.record(new TrustRiskClosed(command.trust(), command.risk(), command.reason(), facts.on()));
    }

    @CommandHandler
    void handle(MakeRiskAssessment command, Acting acting) {
        acting.record(AssessingRisks.make(
                command,
                new AssessingRisks.Facts(
                        assessments.containsKey(command.assessment()),
                        years.contains(command.year()),
                        Optional.empty(),
                        Optional.of(command.year()),
                        forTheTrust(acting, command.decidedOn(), command.minute()))));
    }

    @CommandHandler
    void handle(ReviewRiskAssessment command, Acting acting) {
        acting.record(AssessingRisks.review(
                command,
                new AssessingRisks.Facts(
                        false,
                        false,
                        Optional.ofNullable(assessments.get(command.assessment())),
                        Optional.empty(),
                        forTheTrust(acting, command.decidedOn(), command.minute()))));
    }

    private HandlingARisk.Facts facts(ItemId risk, Optional<LocalDate> day, Acting acting) {
        return new HandlingARisk.Facts(
                register.risk(risk), acting.trust().exists(), day.orElse(acting.today()), acting.today());
    }

    /** Leading a school is of no account for the trust's own risks. */
    private static Decider forTheTrust(Acting acting, LocalDate decidedOn, Optional<Minute> minute) {
        return new Decider(acting.actor(), acting.office(), false, acting.today(), decidedOn, minute);
    }

    @EventSourcingHandler
    void on(TrustRiskIdentified event) {
        register.identified(event.risk(), event.effectiveOn());
    }

    @EventSourcingHandler
    void on(TrustRiskReviewed event) {
        register.reviewed(event.risk());
    }

    @EventSourcingHandler
    void on(TrustRiskAccepted event) {
        register.accepted(event.risk());
    }

    @EventSourcingHandler
    void on(TrustRiskClosed event) {
        register.closed(event.risk());
    }

    @EventSourcingHandler
    void on(RiskAssessmentMade event) {
        assessments.put(event.assessment(), event.effectiveOn());
        years.add(event.year());
    }
}
