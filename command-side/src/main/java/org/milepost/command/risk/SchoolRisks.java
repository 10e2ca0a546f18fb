package org.milepost.command.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.milepost.api.Decided;
import org.milepost.api.ItemId;
import org.milepost.api.risk.RiskCommand.AcceptRisk;
import org.milepost.api.risk.RiskCommand.CloseRisk;
import org.milepost.api.risk.RiskCommand.IdentifyRisk;
import org.milepost.api.risk.RiskCommand.ReviewRisk;
import org.milepost.api.risk.RiskEvent.RiskAccepted;
import org.milepost.api.risk.RiskEvent.RiskClosed;
import org.milepost.api.risk.RiskEvent.RiskIdentified;
import org.milepost.api.risk.RiskEvent.RiskReviewed;
import org.milepost.command.Acting;
import org.milepost.command.Decider;
import org.milepost.command.Rule;
import org.milepost.command.SchoolsLife;

/** A school's risks. */
public final class SchoolRisks {
    private final Register register = new Register();
    private final SchoolsLife life;

    public SchoolRisks(SchoolsLife life) {
        this.life = life;
    }

    @CommandHandler
    void handle(IdentifyRisk command, Acting acting) {
        HandlingARisk.Facts facts = facts(command.risk(), command.identifiedOn(), acting);
        Rule.check(HandlingARisk.IDENTIFYING, facts);
        acting.record(new RiskIdentified(
                command.school(), command.risk(), command.text(), command.score(), command.mitigation(), facts.on()));
    }

    @CommandHandler
    void handle(ReviewRisk command, Acting acting) {
        HandlingARisk.Facts facts = facts(command.risk(), command.reviewedOn(), acting);
        Rule.check(HandlingARisk.REVIEWING, facts);
        acting.record(new RiskReviewed(
                command.school(), command.risk(), command.score(), command.review(), command.mitigation(), facts.on()));
    }

    @CommandHandler
    void handle(AcceptRisk command, Acting acting) {
        Decider decider = acting.decider(command.decidedOn(), command.minute());
        Rule.check(
                HandlingARisk.ACCEPTING,
                new HandlingARisk.Acceptance(facts(command.risk(), Optional.of(command.decidedOn()), acting), decider));
        acting.record(new RiskAccepted(
                command.school(),
                command.risk(),
                command.decidedOn(),
                Decided.now(decider.by(), command.decidedOn(), command.reason(), List.of())));
    }

    @CommandHandler
    void handle(CloseRisk command, Acting acting) {
        HandlingARisk.Facts facts = facts(command.risk(), Optional.empty(), acting);
        Rule.check(HandlingARisk.CLOSING, facts);
        acting.record(new RiskClosed(command.school(), command.risk(), command.reason(), facts.on()));
    }

    private HandlingARisk.Facts facts(ItemId risk, Optional<LocalDate> day, Acting acting) {
        LocalDate on = day.orElse(acting.today());
        return new HandlingARisk.Facts(register.risk(risk), life.includes(on), on, acting.today());
    }

    @EventSourcingHandler
    void on(RiskIdentified event) {
        register.identified(event.risk(), event.effectiveOn());
    }

    @EventSourcingHandler
    void on(RiskReviewed event) {
        register.reviewed(event.risk());
    }

    @EventSourcingHandler
    void on(RiskAccepted event) {
        register.accepted(event.risk());
    }

    @EventSourcingHandler
    void on(RiskClosed event) {
        register.closed(event.risk());
    }
}
