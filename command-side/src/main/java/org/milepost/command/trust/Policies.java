package org.milepost.command.trust;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.milepost.api.Decided;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.access.Office;
import org.milepost.api.catalogue.MetricCatalogue;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.api.trust.TrustLifeCommand.AdoptCatalogue;
import org.milepost.api.trust.TrustLifeCommand.AdoptEdition;
import org.milepost.api.trust.TrustLifeCommand.DefineKeyMetric;
import org.milepost.api.trust.TrustLifeCommand.SetGoLive;
import org.milepost.api.trust.TrustLifeCommand.SetSchoolCalendar;
import org.milepost.api.trust.TrustLifeCommand.SetTermDates;
import org.milepost.api.trust.TrustLifeEvent.CatalogueAdopted;
import org.milepost.api.trust.TrustLifeEvent.EditionAdopted;
import org.milepost.api.trust.TrustLifeEvent.GoLiveSet;
import org.milepost.api.trust.TrustLifeEvent.KeyMetricDefined;
import org.milepost.api.trust.TrustLifeEvent.SchoolCalendarSet;
import org.milepost.api.trust.TrustLifeEvent.TermDatesSet;
import org.milepost.command.Acting;
import org.milepost.command.Decider;
import org.milepost.command.Rule;

/** What a trust works by: its strategy edition, key metrics and calendar. All of it is data that the trust adopts. */
public final class Policies {

    static final List<Rule<Decider>> ADOPTING = List.of(
            Decider.TAKEN,
            Decider.MINUTED.testing(Policies::namesMinuteIfBoard),
            Decider.FROM_THE_MEETING,
            Decider.IN_THE_MEETING);

    /** The edition is the Board's to adopt. Where somebody else may, no minute is asked of them. */
    private static boolean namesMinuteIfBoard(Decider decider) {
        return decider.office() != Office.BOARD_MEMBER || decider.isBody();
    }

    @CommandHandler
    void handle(AdoptEdition command, Acting acting) {
        StrategyEdition edition = command.shipped()
                .map(code -> Shipped.edition(code).orElseThrow(() -> notShipped("edition", code, Shipped.EDITIONS)))
                .orElseGet(() -> sound(
                        "edition.faulty", EditionReader.read(command.yaml().orElseThrow()), "/yaml"));
        Decider decider = acting.decider(command.decidedOn(), command.minute());
        Rule.check(ADOPTING, decider);
        acting.record(new EditionAdopted(
                command.trust(),
                edition,
                command.effectiveOn(),
                Decided.now(decider.by(), command.decidedOn(), command.reason(), command.evidence())));
    }

    @CommandHandler
    void handle(SetTermDates command, Acting acting) {
        acting.record(new TermDatesSet(command.trust(), command.dates()));
    }

    @CommandHandler
    void handle(SetSchoolCalendar command, Acting acting) {
        acting.record(new SchoolCalendarSet(command.trust(), command.exception()));
    }

    @CommandHandler
    void handle(AdoptCatalogue command, Acting acting) {
        MetricCatalogue catalogue = command.shipped()
                .map(name ->
                        Shipped.catalogue(name).orElseThrow(() -> notShipped("catalogue", name, Shipped.CATALOGUES)))
                .orElseGet(() -> new MetricCatalogue(command.title().orElse("Key metrics"), command.metrics()));
        acting.record(new CatalogueAdopted(command.trust(), catalogue, command.effectiveOn()));
    }

    @CommandHandler
    void handle(DefineKeyMetric command, Acting acting) {
        acting.record(new KeyMetricDefined(command.trust(), command.metric(), command.effectiveOn()));
    }

    @CommandHandler
    void handle(SetGoLive command, Acting acting) {
        acting.record(new GoLiveSet(command.trust(), command.goLiveOn()));
    }

    private static Rejected notShipped(String what, String name, List<String> shipped) {
        return new Rejected(new Rejection(
                Rejection.Kind.MALFORMED,
                what + ".not-shipped",
                "No " + what + " '" + name + "' ships with Milepost; there is " + String.join(", ", shipped) + ".",
                Optional.of("/shipped"),
                java.util.Map.of()));
    }

    private static <T> T sound(String code, Reading<T> reading, String pointer) {
        return switch (reading) {
            case Reading.Ok<T>(T value) -> value;
            case Reading.Faulty<T>(List<Fault> faults) ->
                throw new Rejected(Rejection.malformed(
                        code, faults.stream().map(Fault::toString).collect(Collectors.joining("; ")), pointer));
        };
    }
}
