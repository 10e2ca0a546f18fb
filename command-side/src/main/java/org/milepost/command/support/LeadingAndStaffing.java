package org.milepost.command.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Decided;
import org.milepost.api.SchoolId;
import org.milepost.api.support.SupportCommand.AppointExecutiveLeader;
import org.milepost.api.support.SupportCommand.RedeployStaffing;
import org.milepost.api.support.SupportEvent.ExecutiveLeaderAppointed;
import org.milepost.api.support.SupportEvent.StaffingRedeployed;
import org.milepost.command.Decider;
import org.milepost.command.Rule;

/** The Board appoints an executive leader; the Board or the CEO moves staff to a school. */
final class LeadingAndStaffing {

    /**
     * What an appointment rests on.
     *
     * @param leader who is appointed
     * @param until the last day, where one is set
     */
    record Appointment(boolean taken, ActorId leader, LocalDate from, Optional<LocalDate> until, Decider decider) {
        boolean hasNewId() {
            return !taken;
        }

        boolean isRecordedBySomebodyElse() {
            return !leader.equals(decider.actor());
        }

        boolean endsAfterItBegins() {
            return until.map(last -> !last.isBefore(from)).orElse(true);
        }
    }

    static final List<Rule<Appointment>> APPOINTING = Rule.join(
            List.of(new Rule<>(
                    "support.appointment-id-taken",
                    "An appointment with this id stands in the record already.",
                    Appointment::hasNewId)),
            Rule.about(Appointment::decider, Decider.RULES),
            List.of(
                    new Rule<>(
                            "support.own-appointment",
                            "Nobody records their own appointment.",
                            Appointment::isRecordedBySomebodyElse),
                    new Rule<>(
                            "support.leader-until-before-from",
                            "The appointment ends before it begins.",
                            Appointment::endsAfterItBegins)));

    /**
     * What a redeployment rests on.
     *
     * @param school where the staff go
     * @param from where they come from
     */
    record Redeployment(
            boolean taken, SchoolId school, List<SchoolId> from, boolean othersAreOfTheTrust, Decider decider) {
        Redeployment {
            from = List.copyOf(from);
        }

        boolean hasNewId() {
            return !taken;
        }

        boolean isFromOtherSchools() {
            return !from.contains(school);
        }

        boolean isFromOutsideTheSchool() {
            return decider.isNoLeaderOfSchool();
        }
    }

    static final List<Rule<Redeployment>> REDEPLOYING = Rule.join(
            List.of(new Rule<>(
                    "support.redeployment-id-taken",
                    "A redeployment with this id stands in the record already.",
                    Redeployment::hasNewId)),
            Rule.about(Redeployment::decider, Decider.RULES),
            List.of(
                    new Rule<>(
                            "support.redeployed-from-itself",
                            "Staff move to a school from other schools.",
                            Redeployment::isFromOtherSchools),
                    new Rule<>(
                            "support.unknown-school",
                            "Staff move within the trust: one of the other schools is not its own.",
                            Redeployment::othersAreOfTheTrust),
                    new Rule<>(
                            "support.redeployment-own-school",
                            "Whoever leads the school does not move staff to it: the Board does.",
                            Redeployment::isFromOutsideTheSchool)));

    private LeadingAndStaffing() {}

    static ExecutiveLeaderAppointed appoint(AppointExecutiveLeader command, Appointment facts) {
        Rule.check(APPOINTING, facts);
        return new ExecutiveLeaderAppointed(
                command.school(),
                command.appointment(),
                command.leader(),
                command.until(),
                command.effectiveOn(),
                Decided.now(facts.decider().by(), command.decidedOn(), command.reason(), command.evidence()));
    }

    static StaffingRedeployed redeploy(RedeployStaffing command, Redeployment facts) {
        Rule.check(REDEPLOYING, facts);
        return new StaffingRedeployed(
                command.school(),
                command.redeployment(),
                command.posts(),
                command.from(),
                command.effectiveOn(),
                Decided.now(facts.decider().by(), command.decidedOn(), command.reason(), command.evidence()));
    }
}
