package org.milepost.command.practice;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.milepost.api.ItemId;
import org.milepost.api.SchoolId;
import org.milepost.api.practice.PracticeCommand.AgreeSupportLink;
import org.milepost.api.practice.PracticeCommand.EndSupportLink;
import org.milepost.api.practice.PracticeCommand.RecordPracticeOutcome;
import org.milepost.api.practice.PracticeCommand.SharePractice;
import org.milepost.api.practice.PracticeCommand.TakeUpPractice;
import org.milepost.api.practice.PracticeEvent.PracticeShared;
import org.milepost.api.practice.PracticeEvent.PracticeTakenUp;
import org.milepost.api.practice.PracticeEvent.SupportLinkAgreed;
import org.milepost.api.practice.PracticeEvent.SupportLinkEnded;
import org.milepost.command.Acting;
import org.milepost.command.OtherSchools;
import org.milepost.command.SchoolsLife;

/** What a school shares, takes up and gets from others: routes each command to its decision and remembers what those need. */
public final class Practices {
    private final Set<ItemId> shared = new HashSet<>();
    private final Map<ItemId, LocalDate> takenUp = new HashMap<>();
    private final Map<ItemId, SharingPractice.Link> links = new HashMap<>();
    private final SchoolsLife life;

    public Practices(SchoolsLife life) {
        this.life = life;
    }

    @CommandHandler
    void handle(SharePractice command, Acting acting) {
        acting.record(SharingPractice.share(
                command,
                facts(
                        shared.contains(command.practice()),
                        Optional.empty(),
                        command.school(),
                        Optional.empty(),
                        command.aspect(),
                        command.sharedOn(),
                        true,
                        acting)));
    }

    @CommandHandler
    void handle(TakeUpPractice command, Acting acting, OtherSchools others) {
        acting.record(SharingPractice.takeUp(
                command,
                facts(
                        takenUp.containsKey(command.uptake()),
                        Optional.empty(),
                        command.school(),
                        Optional.of(command.from()),
                        "",
                        command.takenUpOn(),
                        isOfTheTrust(command.from(), acting, others),
                        acting)));
    }

    @CommandHandler
    void handle(RecordPracticeOutcome command, Acting acting) {
        acting.record(SharingPractice.lookBack(
                command,
                facts(
                        false,
                        Optional.ofNullable(takenUp.get(command.uptake())),
                        command.school(),
                        Optional.empty(),
                        "",
                        command.seenOn(),
                        true,
                        acting)));
    }

    private SharingPractice.Facts facts(
            boolean taken,
            Optional<LocalDate> since,
            SchoolId school,
            Optional<SchoolId> other,
            String aspect,
            Optional<LocalDate> day,
            boolean otherIsOfTheTrust,
            Acting acting) {
        LocalDate on = day.orElse(acting.today());
        return new SharingPractice.Facts(
                taken,
                since,
                school,
                other,
                otherIsOfTheTrust,
                acting.trust().editionOn(on),
                aspect,
                life.includes(on),
                on,
                acting.today());
    }

    @CommandHandler
    void handle(AgreeSupportLink command, Acting acting, OtherSchools others) {
        acting.record(SharingPractice.link(
                command,
                new SharingPractice.LinkFacts(
                        links.containsKey(command.link()),
                        command,
                        isOfTheTrust(command.giver(), acting, others),
                        acting.trust().editionOn(command.effectiveOn()),
                        life.includes(command.effectiveOn()),
                        acting.decider(command.decidedOn(), Optional.empty()))));
    }

    private static boolean isOfTheTrust(SchoolId school, Acting acting, OtherSchools others) {
        return acting.trust()
                .trust()
                .filter(trust -> others.areOf(trust, school))
                .isPresent();
    }

    @CommandHandler
    void handle(EndSupportLink command, Acting acting) {
        acting.record(SharingPractice.end(
                command,
                new SharingPractice.EndFacts(
                        Optional.ofNullable(links.get(command.link())),
                        command.endedOn().orElse(acting.today()),
                        acting.today())));
    }

    @EventSourcingHandler
    void on(PracticeShared event) {
        shared.add(event.practice());
    }

    @EventSourcingHandler
    void on(PracticeTakenUp event) {
        takenUp.put(event.uptake(), event.effectiveOn());
    }

    @EventSourcingHandler
    void on(SupportLinkAgreed event) {
        links.put(event.link(), new SharingPractice.Link(event.giver(), event.effectiveOn(), false));
    }

    @EventSourcingHandler
    void on(SupportLinkEnded event) {
        links.computeIfPresent(event.link(), (id, link) -> link.asEnded());
    }
}
