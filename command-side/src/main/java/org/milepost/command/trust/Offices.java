package org.milepost.command.trust;

import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.milepost.api.ActorId;
import org.milepost.api.access.Holding;
import org.milepost.api.access.Office;
import org.milepost.api.trust.TrustLifeCommand.EndOffice;
import org.milepost.api.trust.TrustLifeCommand.GrantOffice;
import org.milepost.api.trust.TrustLifeEvent.OfficeEnded;
import org.milepost.api.trust.TrustLifeEvent.OfficeGranted;
import org.milepost.command.Acting;
import org.milepost.command.Rule;

/**
 * Who holds which office. The administrator gives most of them; CEO and trustees are the Board's to approve, from the day
 * there is a Board in Milepost. Until then the administrator's grants of them are marked as founding.
 */
public final class Offices {

    /** What the rules of granting and ending rest on. */
    record Facts(
            Optional<Holding> grant, ActorId person, Office office, ActorId actor, Office actingIn, boolean hasBoard) {
        boolean isNew() {
            return grant.isEmpty();
        }

        boolean isGranted() {
            return grant.isPresent();
        }

        boolean isForSomebodyElse() {
            return !person.equals(actor);
        }

        boolean isApprovedByBoard() {
            return !isOfTrust() || !hasBoard || actingIn == Office.BOARD_MEMBER;
        }

        boolean isAdministratorsToGive() {
            return isOfTrust() || actingIn == Office.ADMINISTRATOR;
        }

        private boolean isOfTrust() {
            return office == Office.CEO || office.isBody();
        }

        private boolean isFounding() {
            return isOfTrust() && !hasBoard;
        }
    }

    private static final Rule<Facts> SOMEBODY_ELSE = new Rule<>(
            "office.to-oneself", "Nobody gives an office to themselves or ends their own.", Facts::isForSomebodyElse);
    private static final Rule<Facts> BOARD = new Rule<>(
            "office.board-approves", "The CEO and the trustees are the Board's to approve.", Facts::isApprovedByBoard);
    private static final Rule<Facts> ADMINISTRATOR = new Rule<>(
            "office.administrator-gives", "This office is the administrator's to give.", Facts::isAdministratorsToGive);

    static final List<Rule<Facts>> GRANTING = List.of(
            new Rule<>("office.grant-id-taken", "A grant with this id stands in the record already.", Facts::isNew),
            SOMEBODY_ELSE,
            BOARD,
            ADMINISTRATOR);
    static final List<Rule<Facts>> ENDING = List.of(
            new Rule<>("office.no-such-grant", "No grant of this id stands in the record.", Facts::isGranted),
            SOMEBODY_ELSE,
            BOARD,
            ADMINISTRATOR);

    @CommandHandler
    void handle(GrantOffice command, Acting acting) {
        Facts facts = facts(acting.trust().grant(command.grant()), command.person(), command.office(), acting);
        Rule.check(GRANTING, facts);
        acting.record(new OfficeGranted(
                command.trust(),
                command.grant(),
                command.person(),
                command.office(),
                command.schools(),
                command.effectiveOn(),
                command.until(),
                facts.isFounding()));
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
                        acting));
        acting.record(new OfficeEnded(command.trust(), command.grant(), command.effectiveOn(), command.reason()));
    }

    private static Facts facts(Optional<Holding> grant, ActorId person, Office office, Acting acting) {
        return new Facts(
                grant,
                person,
                office,
                acting.actor(),
                acting.office(),
                !acting.trust().holdersOf(Office.BOARD_MEMBER, acting.today()).isEmpty());
    }
}
