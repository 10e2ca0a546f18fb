package org.milepost.command.trust;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.milepost.api.ActorId;
import org.milepost.api.Minute;
import org.milepost.api.access.Holding;
import org.milepost.api.access.Office;
import org.milepost.api.access.Seat;
import org.milepost.api.trust.TrustLifeCommand.DelegateOffice;
import org.milepost.api.trust.TrustLifeCommand.EndOffice;
import org.milepost.api.trust.TrustLifeCommand.GrantOffice;
import org.milepost.api.trust.TrustLifeEvent.OfficeDelegated;
import org.milepost.api.trust.TrustLifeEvent.OfficeEnded;
import org.milepost.api.trust.TrustLifeEvent.OfficeGranted;
import org.milepost.command.Acting;
import org.milepost.command.Decider;
import org.milepost.command.Rule;

/**
 * Who holds which office, and who stands in for them. The administrator gives most of them; CEO and trustees are the Board's
 * to approve, in a meeting, from the day there is a Board in Milepost. Until then the administrator's grants of them are
 * marked as founding.
 */
public final class Offices {

    /** What the rules of granting and ending rest on. */
    record Facts(
            Optional<Holding> grant,
            ActorId person,
            Office office,
            boolean chairTaken,
            Decider decider,
            boolean hasBoard) {
        boolean isNew() {
            return grant.isEmpty();
        }

        boolean isGranted() {
            return grant.isPresent();
        }

        boolean isForSomebodyElse() {
            return !person.equals(decider.actor());
        }

        boolean isApprovedByBoard() {
            return !isOfTrust() || !hasBoard || decider.office() == Office.BOARD_MEMBER;
        }

        boolean isAdministratorsToGive() {
            return isOfTrust() || decider.office() == Office.ADMINISTRATOR;
        }

        boolean hasOneChair() {
            return !chairTaken;
        }

        private boolean isOfTrust() {
            return office == Office.CEO || office.isBody();
        }

        private boolean isFounding() {
            return isOfTrust() && !hasBoard;
        }
    }

    /**
     * What letting somebody stand in rests on.
     *
     * @param of the grant of the office, if there is one of that id
     */
    record DelegationFacts(
            Optional<Holding> grant, Optional<Holding> of, DelegateOffice command, Decider decider, boolean hasBoard) {
        boolean isNew() {
            return grant.isEmpty();
        }

        boolean isOfAnOffice() {
            return of.isPresent();
        }

        boolean isHeldThroughout() {
            return of.filter(held -> held.on(command.effectiveOn()) && held.on(command.until()))
                    .isPresent();
        }

        boolean isFirstHand() {
            return of.filter(held -> held.delegatedFrom().isEmpty()).isPresent();
        }

        boolean isNoTrustees() {
            return of.filter(held -> !held.office().isBody()).isPresent();
        }

        boolean isForAYearAtMost() {
            return !command.until().isAfter(command.effectiveOn().plusYears(1));
        }

        boolean isToSomebodyElse() {
            return of.filter(held -> !held.person().equals(command.person())).isPresent();
        }

        boolean isGivenByAnother() {
            return !command.person().equals(decider.actor());
        }

        boolean isApprovedByBoard() {
            return !isTheCeos() || !hasBoard || decider.office() == Office.BOARD_MEMBER;
        }

        boolean isAdministratorsToGive() {
            return isTheCeos() || decider.office() == Office.ADMINISTRATOR;
        }

        private boolean isTheCeos() {
            return of.filter(held -> held.office() == Office.CEO).isPresent();
        }
    }

    private static final Rule<Facts> SOMEBODY_ELSE = new Rule<>(
            "office.to-oneself", "Nobody gives an office to themselves or ends their own.", Facts::isForSomebodyElse);
    private static final Rule<Facts> BOARD = new Rule<>(
            "office.board-approves", "The CEO and the trustees are the Board's to approve.", Facts::isApprovedByBoard);
    private static final Rule<Facts> ADMINISTRATOR = new Rule<>(
            "office.administrator-gives", "This office is the administrator's to give.", Facts::isAdministratorsToGive);

    static final List<Rule<Facts>> GRANTING = Rule.join(
            List.of(
                    new Rule<>(
                            "office.grant-id-taken",
                            "A grant with this id stands in the record already.",
                            Facts::isNew),
                    SOMEBODY_ELSE,
                    BOARD,
                    ADMINISTRATOR,
                    new Rule<>(
                            "office.one-chair",
                            "A body has one Chair at a time: end the other's office first.",
                            Facts::hasOneChair)),
            Rule.about(Facts::decider, Decider.RULES));
    static final List<Rule<Facts>> ENDING = Rule.join(
            List.of(
                    new Rule<>("office.no-such-grant", "No grant of this id stands in the record.", Facts::isGranted),
                    SOMEBODY_ELSE,
                    BOARD,
                    ADMINISTRATOR),
            Rule.about(Facts::decider, Decider.RULES));
    static final List<Rule<DelegationFacts>> DELEGATING = Rule.join(
            List.of(
                    new Rule<>(
                            "office.grant-id-taken",
                            "A grant with this id stands in the record already.",
                            DelegationFacts::isNew),
                    new Rule<>(
                            "office.no-such-grant",
                            "No grant of this id stands in the record.",
                            DelegationFacts::isOfAnOffice),
                    new Rule<>(
                            "office.delegated-already",
                            "Whoever stands in for somebody hands that on to nobody.",
                            DelegationFacts::isFirstHand),
                    new Rule<>(
                            "office.trustees-do-not-delegate",
                            "Trustees and members of the committee decide in person: nobody stands in for them.",
                            DelegationFacts::isNoTrustees),
                    new Rule<>(
                            "office.not-held-throughout",
                            "Somebody can stand in only while the office itself is held.",
                            DelegationFacts::isHeldThroughout),
                    new Rule<>(
                            "office.delegation-too-long",
                            "Somebody stands in for a year at most: give them the office instead.",
                            DelegationFacts::isForAYearAtMost),
                    new Rule<>(
                            "office.to-its-holder",
                            "Somebody else stands in for the holder of an office.",
                            DelegationFacts::isToSomebodyElse),
                    new Rule<>(
                            "office.to-oneself",
                            "Nobody gives an office to themselves or ends their own.",
                            DelegationFacts::isGivenByAnother),
                    new Rule<>(
                            "office.board-approves",
                            "The CEO and the trustees are the Board's to approve.",
                            DelegationFacts::isApprovedByBoard),
                    new Rule<>(
                            "office.administrator-gives",
                            "This office is the administrator's to give.",
                            DelegationFacts::isAdministratorsToGive)),
            Rule.about(DelegationFacts::decider, Decider.RULES));

    @CommandHandler
    void handle(GrantOffice command, Acting acting) {
        boolean chairTaken = command.seat().equals(Optional.of(Seat.CHAIR))
                && acting.trust().holdersOf(command.office(), command.effectiveOn()).stream()
                        .anyMatch(other -> other.seat().equals(Optional.of(Seat.CHAIR)));
        Facts facts = facts(
                acting.trust().grant(command.grant()),
                command.person(),
                command.office(),
                chairTaken,
                command.minute(),
                acting);
        Rule.check(GRANTING, facts);
        acting.record(new OfficeGranted(
                command.trust(),
                command.grant(),
                command.person(),
                command.office(),
                command.schools(),
                command.subjects(),
                command.reviews(),
                command.seat(),
                command.effectiveOn(),
                command.until(),
                facts.isFounding(),
                command.minute()));
    }

    @CommandHandler
    void handle(DelegateOffice command, Acting acting) {
        DelegationFacts facts = new DelegationFacts(
                acting.trust().grant(command.grant()),
                acting.trust().grant(command.of()),
                command,
                decider(command.minute(), acting),
                hasBoard(acting));
        Rule.check(DELEGATING, facts);
        acting.record(new OfficeDelegated(
                command.trust(),
                command.grant(),
                command.of(),
                command.person(),
                facts.of().orElseThrow().office(),
                command.effectiveOn(),
                command.until(),
                command.reason(),
                command.minute()));
    }

    @CommandHandler
    void handle(EndOffice command, Acting acting) {
        Optional<Holding> grant = acting.trust().grant(command.grant());
        Rule.check(
                ENDING,
                facts(
                        grant,
                        grant.map(Holding::person).orElse(acting.actor()),
                        grant.map(Holding::office).orElse(Office.ADMINISTRATOR),
                        false,
                        command.minute(),
                        acting));
        acting.record(new OfficeEnded(
                command.trust(), command.grant(), command.effectiveOn(), command.reason(), command.minute()));
    }

    private static Facts facts(
            Optional<Holding> grant,
            ActorId person,
            Office office,
            boolean chairTaken,
            Optional<Minute> minute,
            Acting acting) {
        return new Facts(grant, person, office, chairTaken, decider(minute, acting), hasBoard(acting));
    }

    /** A Board decides in its meeting; an administrator at their desk, today. */
    private static Decider decider(Optional<Minute> minute, Acting acting) {
        LocalDate decidedOn = minute.map(Minute::meetingOn).orElse(acting.today());
        return acting.decider(decidedOn, minute);
    }

    private static boolean hasBoard(Acting acting) {
        return !acting.trust().holdersOf(Office.BOARD_MEMBER, acting.today()).isEmpty();
    }
}
