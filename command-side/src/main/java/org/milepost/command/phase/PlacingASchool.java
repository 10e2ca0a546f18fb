package org.milepost.command.phase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.milepost.api.Decided;
import org.milepost.api.DecidedBy;
import org.milepost.api.access.Office;
import org.milepost.api.phase.PhaseCommand.ApprovePlacement;
import org.milepost.api.phase.PhaseCommand.DeclinePlacement;
import org.milepost.api.phase.PhaseCommand.EnterPlacementFromRecords;
import org.milepost.api.phase.PhaseCommand.PlaceSchool;
import org.milepost.api.phase.PhaseCommand.ProposePlacement;
import org.milepost.api.phase.PhaseCommand.RetractPlacement;
import org.milepost.api.phase.PhaseEvent.PlacementDeclined;
import org.milepost.api.phase.PhaseEvent.PlacementProposed;
import org.milepost.api.phase.PhaseEvent.PlacementRetracted;
import org.milepost.api.phase.PhaseEvent.SchoolPlaced;
import org.milepost.api.strategy.Band;
import org.milepost.api.strategy.BandTerms;
import org.milepost.api.strategy.DecidingOffice;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.command.Decider;
import org.milepost.command.EnteredFromRecords;
import org.milepost.command.Rule;

/**
 * Who may place a school in a band, and what is written down when they do. Any direction is allowed, always with a reason:
 * best fit is a judgement.
 */
final class PlacingASchool {

    /**
     * What the rules rest on.
     *
     * @param taken whether the placement's id stands for another placement already
     * @param edition the strategy edition in force on the effective date
     */
    record Facts(
            boolean taken,
            Optional<PlacementProposed> proposal,
            Optional<SchoolPlaced> standing,
            boolean inSchoolsLife,
            Optional<StrategyEdition> edition,
            EnteredFromRecords records,
            String band,
            LocalDate effectiveOn,
            Decider decider) {

        boolean hasNewId() {
            return !taken;
        }

        boolean hasEdition() {
            return edition.isPresent();
        }

        boolean isBandOfEdition() {
            return inEdition().isPresent();
        }

        boolean isNoLeaderOfSchool() {
            return decider.isNoLeaderOfSchool();
        }

        /** The edition says whose decision it is; the Board may always decide in the place of the CEO. */
        boolean isEditionsDecider() {
            return decider.decidingOffice() == Office.BOARD_MEMBER
                    || edition.map(e -> e.placedBy().value() == DecidingOffice.CEO
                                    && decider.decidingOffice() == Office.CEO)
                            .orElse(true);
        }

        boolean isProposed() {
            return proposal.isPresent();
        }

        boolean hasSecondPairOfEyes() {
            return proposal.map(p -> !p.proposedBy().equals(decider.actor())).orElse(true);
        }

        boolean stands() {
            return standing.isPresent();
        }

        private Optional<Band> inEdition() {
            return edition.flatMap(e -> e.band(band));
        }

        private BandTerms terms() {
            return inEdition().orElseThrow().terms(edition.orElseThrow());
        }
    }

    private static final Rule<Facts> NEW_ID = new Rule<>(
            "phase.placement-id-taken", "A placement with this id stands in the record already.", Facts::hasNewId);
    private static final Rule<Facts> IN_LIFE = new Rule<>(
            "phase.outside-school-life",
            "On the effective date the school's record has not begun, or the school has closed or merged.",
            Facts::inSchoolsLife);
    private static final Rule<Facts> EDITION = new Rule<>(
            "phase.no-edition",
            "No strategy edition is in force on the effective date. Adopt one that begins by then.",
            Facts::hasEdition);
    private static final Rule<Facts> BAND = new Rule<>(
            "phase.unknown-band",
            "The strategy edition in force on the effective date has no such band.",
            Facts::isBandOfEdition);

    private static final List<Rule<Facts>> DECIDING = Rule.join(
            Rule.about(Facts::decider, Decider.RULES),
            List.of(
                    new Rule<>(
                            "phase.leads-school",
                            "Whoever leads the school does not decide its band. The Board does.",
                            Facts::isNoLeaderOfSchool),
                    new Rule<>(
                            "phase.not-the-decider",
                            "The strategy edition leaves this decision to another office.",
                            Facts::isEditionsDecider)));
    private static final Rule<Facts> PROPOSED = new Rule<>(
            "phase.not-proposed",
            "There is no open proposal of this id: it was decided already, or never made.",
            Facts::isProposed);
    private static final Rule<Facts> OTHER_EYES = new Rule<>(
            "phase.own-proposal",
            "Nobody decides their own proposal, nor records a body's decision of it.",
            Facts::hasSecondPairOfEyes);

    static final List<Rule<Facts>> PROPOSING = List.of(NEW_ID, IN_LIFE, EDITION, BAND);
    static final List<Rule<Facts>> PLACING = Rule.join(List.of(NEW_ID, IN_LIFE, EDITION, BAND), DECIDING);
    static final List<Rule<Facts>> APPROVING =
            Rule.join(List.of(PROPOSED, OTHER_EYES, IN_LIFE, EDITION, BAND), DECIDING);
    static final List<Rule<Facts>> DECLINING = Rule.join(List.of(PROPOSED, OTHER_EYES), DECIDING);
    static final List<Rule<Facts>> RETRACTING = Rule.join(
            List.of(new Rule<>(
                    "phase.no-such-placement", "No placement of this id stands in the record.", Facts::stands)),
            DECIDING);
    static final List<Rule<Facts>> ENTERING =
            Rule.join(List.of(NEW_ID, IN_LIFE, EDITION, BAND), Rule.about(Facts::records, EnteredFromRecords.RULES));

    private PlacingASchool() {}

    static PlacementProposed propose(ProposePlacement command, Facts facts) {
        Rule.check(PROPOSING, facts);
        return new PlacementProposed(
                command.school(),
                command.placement(),
                command.band(),
                command.effectiveOn(),
                command.reason(),
                command.evidence(),
                facts.decider().actor());
    }

    static SchoolPlaced place(PlaceSchool command, Facts facts) {
        Rule.check(PLACING, facts);
        return new SchoolPlaced(
                command.school(),
                command.placement(),
                facts.terms(),
                facts.effectiveOn(),
                !facts.decider().isBody(),
                Decided.now(facts.decider().by(), command.decidedOn(), command.reason(), command.evidence()));
    }

    static SchoolPlaced approve(ApprovePlacement command, Facts facts) {
        Rule.check(APPROVING, facts);
        PlacementProposed proposal = facts.proposal().orElseThrow();
        return new SchoolPlaced(
                command.school(),
                command.placement(),
                facts.terms(),
                facts.effectiveOn(),
                false,
                Decided.now(
                        facts.decider().by(),
                        command.decidedOn(),
                        command.reason(),
                        Stream.concat(proposal.evidence().stream(), command.evidence().stream())
                                .toList()));
    }

    static PlacementDeclined decline(DeclinePlacement command, Facts facts) {
        Rule.check(DECLINING, facts);
        return new PlacementDeclined(
                command.school(),
                command.placement(),
                command.decidedOn(),
                Decided.now(facts.decider().by(), command.decidedOn(), command.reason(), List.of()));
    }

    static PlacementRetracted retract(RetractPlacement command, Facts facts) {
        Rule.check(RETRACTING, facts);
        return new PlacementRetracted(
                command.school(),
                command.placement(),
                facts.standing().orElseThrow().effectiveOn(),
                Decided.now(facts.decider().by(), command.decidedOn(), command.reason(), List.of()));
    }

    static SchoolPlaced enter(EnterPlacementFromRecords command, Facts facts) {
        Rule.check(ENTERING, facts);
        return new SchoolPlaced(
                command.school(),
                command.placement(),
                facts.terms(),
                facts.effectiveOn(),
                false,
                Decided.fromRecords(
                        DecidedBy.recordsOf(command.decidedBy(), command.minute()),
                        command.decidedOn(),
                        command.reason(),
                        command.source()));
    }
}
