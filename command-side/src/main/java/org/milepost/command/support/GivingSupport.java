package org.milepost.command.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.ActorId;
import org.milepost.api.access.Office;
import org.milepost.api.support.SupportCommand.CancelSupportDay;
import org.milepost.api.support.SupportCommand.CorrectSupportDay;
import org.milepost.api.support.SupportCommand.DeliverSupportDay;
import org.milepost.api.support.SupportCommand.RecordSupportVisit;
import org.milepost.api.support.SupportCommand.RetractSupportDay;
import org.milepost.api.support.SupportCommand.ScheduleSupportDay;
import org.milepost.api.support.SupportEvent.SupportDayCancelled;
import org.milepost.api.support.SupportEvent.SupportDayCorrected;
import org.milepost.api.support.SupportEvent.SupportDayDelivered;
import org.milepost.api.support.SupportEvent.SupportDayRetracted;
import org.milepost.api.support.SupportEvent.SupportDayScheduled;
import org.milepost.api.support.SupportEvent.SupportVisitMade;
import org.milepost.api.support.Supporter;
import org.milepost.command.Rule;

/** Support days are scheduled, delivered or cancelled, and what was said of them corrected; visits are recorded. */
final class GivingSupport {
    /** Those who write about their own days and nobody else's. */
    private static final Set<Office> OF_OWN_DAYS = Set.of(Office.SLIM_LEADER, Office.LEAD_PRACTITIONER);

    /**
     * What the rules rest on.
     *
     * @param day the support day, where the command names one that is there
     * @param by who comes: as the command says, or as scheduled
     * @param request whether the request that the command names was agreed and is open; yes, where it names none
     * @param on the day on which it takes place
     */
    record Facts(
            Optional<SupportDay> day,
            boolean visitTaken,
            List<Supporter> by,
            boolean request,
            boolean schoolIsThere,
            ActorId actor,
            Office office,
            LocalDate on,
            LocalDate today) {
        Facts {
            by = List.copyOf(by);
        }

        boolean isNew() {
            return day.isEmpty();
        }

        boolean isThere() {
            return day.isPresent();
        }

        boolean isOpen() {
            return day.filter(SupportDay::open).isPresent();
        }

        boolean isNewVisit() {
            return !visitTaken;
        }

        boolean wasDelivered() {
            return day.flatMap(SupportDay::deliveredOn).isPresent();
        }

        boolean isActorsOwn() {
            return !OF_OWN_DAYS.contains(office)
                    || (day.map(SupportDay::by).map(this::isActor).orElse(true)
                            && by.stream().allMatch(this::isActor));
        }

        private boolean isActor(Supporter supporter) {
            return supporter.person().filter(actor::equals).isPresent();
        }

        boolean hasHappened() {
            return !on.isAfter(today);
        }
    }

    private static final Rule<Facts> OWN = new Rule<>(
            "support.not-your-day",
            "A SLIM leader or Lead Practitioner writes about days on which they come themselves.",
            Facts::isActorsOwn);
    private static final Rule<Facts> SCHOOL = new Rule<>(
            "support.school-not-there",
            "On this day the school was not open yet, or not any more.",
            Facts::schoolIsThere);
    private static final Rule<Facts> HAPPENED = new Rule<>(
            "support.in-future", "It is recorded after it happened: its date lies in the future.", Facts::hasHappened);

    static final List<Rule<Facts>> SCHEDULING = List.of(
            new Rule<>(
                    "support.day-id-taken", "A support day with this id stands in the record already.", Facts::isNew),
            OWN,
            SCHOOL,
            new Rule<>(
                    "support.request-not-agreed",
                    "Support is given for a request that was agreed, and once.",
                    Facts::request));
    private static final List<Rule<Facts>> OPEN = List.of(
            new Rule<>("support.unknown-day", "No support day of this id stands in the record.", Facts::isThere),
            OWN,
            new Rule<>("support.day-ended", "This support day was delivered or cancelled already.", Facts::isOpen));
    static final List<Rule<Facts>> DELIVERING = Rule.join(OPEN, List.of(SCHOOL, HAPPENED));
    static final List<Rule<Facts>> CANCELLING = OPEN;
    private static final List<Rule<Facts>> DELIVERED = List.of(
            new Rule<>("support.unknown-day", "No support day of this id stands in the record.", Facts::isThere),
            OWN,
            new Rule<>(
                    "support.day-not-delivered",
                    "Only what was said of a day that took place is corrected or taken back.",
                    Facts::wasDelivered));
    static final List<Rule<Facts>> CORRECTING = Rule.join(DELIVERED, List.of(SCHOOL, HAPPENED));
    static final List<Rule<Facts>> RETRACTING = DELIVERED;
    static final List<Rule<Facts>> VISITING = List.of(
            new Rule<>(
                    "support.visit-id-taken",
                    "A support visit with this id stands in the record already.",
                    Facts::isNewVisit),
            OWN,
            SCHOOL,
            HAPPENED);

    private GivingSupport() {}

    static SupportDayScheduled schedule(ScheduleSupportDay command, Facts facts) {
        Rule.check(SCHEDULING, facts);
        return new SupportDayScheduled(
                command.school(),
                command.day(),
                command.scheduledFor(),
                command.length(),
                command.by(),
                command.purpose(),
                command.request());
    }

    static SupportDayDelivered deliver(DeliverSupportDay command, Facts facts) {
        Rule.check(DELIVERING, facts);
        SupportDay day = facts.day().orElseThrow();
        return new SupportDayDelivered(
                command.school(),
                command.day(),
                day.scheduledFor(),
                command.length().orElse(day.length()),
                command.by().orElse(day.by()),
                command.done(),
                day.request(),
                facts.on());
    }

    static SupportDayCorrected correct(CorrectSupportDay command, Facts facts) {
        Rule.check(CORRECTING, facts);
        SupportDay day = facts.day().orElseThrow();
        return new SupportDayCorrected(
                command.school(),
                command.day(),
                day.scheduledFor(),
                day.deliveredOn().orElseThrow(),
                day.length(),
                command.length().orElse(day.length()),
                command.by().orElse(day.by()),
                command.reason(),
                day.request(),
                facts.on());
    }

    static SupportDayRetracted retract(RetractSupportDay command, Facts facts) {
        Rule.check(RETRACTING, facts);
        SupportDay day = facts.day().orElseThrow();
        return new SupportDayRetracted(
                command.school(),
                command.day(),
                day.scheduledFor(),
                day.deliveredOn().orElseThrow(),
                day.length(),
                command.reason(),
                day.request(),
                facts.today());
    }

    static SupportDayCancelled cancel(CancelSupportDay command, Facts facts) {
        Rule.check(CANCELLING, facts);
        return new SupportDayCancelled(
                command.school(),
                command.day(),
                facts.day().orElseThrow().scheduledFor(),
                command.reason(),
                facts.today());
    }

    static SupportVisitMade visit(RecordSupportVisit command, Facts facts) {
        Rule.check(VISITING, facts);
        return new SupportVisitMade(
                command.school(), command.visit(), command.by(), command.done(), command.visitedOn());
    }
}
