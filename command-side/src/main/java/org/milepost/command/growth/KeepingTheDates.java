package org.milepost.command.growth;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.command.Rule;

/** What holds of every date of professional growth: it lies in the past, it is of somebody in the office, and not one's own. */
final class KeepingTheDates {

    /**
     * What the rules rest on.
     *
     * @param recorded whether this year's date of this person stands in the record already
     * @param before the date it follows, where there has to be one: the objectives, for the review of them
     * @param needsBefore whether there has to be one
     * @param holdsOffice whether the person holds the office whose growth it is
     * @param isAssigned whether the actor takes part in it, where that has to be
     */
    record Facts(
            boolean recorded,
            Optional<LocalDate> before,
            boolean needsBefore,
            boolean holdsOffice,
            boolean isAssigned,
            ActorId actor,
            ActorId person,
            LocalDate on,
            LocalDate today) {

        boolean isNotRecordedYet() {
            return !recorded;
        }

        boolean hasWhatItFollows() {
            return !needsBefore || before.isPresent();
        }

        boolean isNotBefore() {
            return before.map(day -> !on.isBefore(day)).orElse(true);
        }

        boolean isOfSomebodyElse() {
            return !actor.equals(person);
        }

        boolean hasHappened() {
            return !on.isAfter(today);
        }
    }

    private static final Rule<Facts> IN_OFFICE = new Rule<>(
            "growth.not-in-office",
            "The person named does not hold the office whose growth this is.",
            Facts::holdsOffice);
    private static final Rule<Facts> OF_SOMEBODY_ELSE = new Rule<>(
            "growth.own", "Nobody records the dates of their own professional growth.", Facts::isOfSomebodyElse);
    private static final Rule<Facts> ONCE = new Rule<>(
            "growth.recorded-already",
            "This date stands in the record for this year already.",
            Facts::isNotRecordedYet);
    private static final Rule<Facts> HAPPENED = new Rule<>(
            "growth.in-future", "It is recorded after it happened: its date lies in the future.", Facts::hasHappened);

    static final List<Rule<Facts>> RULES = List.of(IN_OFFICE, OF_SOMEBODY_ELSE, ONCE, HAPPENED);
    static final List<Rule<Facts>> FOLLOWING = Rule.join(
            RULES,
            List.of(
                    new Rule<>(
                            "growth.nothing-before",
                            "What this looks back on is not recorded: objectives, or goals, for the same year.",
                            Facts::hasWhatItFollows),
                    new Rule<>(
                            "growth.before-objectives",
                            "What this looks back on is dated later.",
                            Facts::isNotBefore)));
    static final List<Rule<Facts>> BY_THOSE_ASSIGNED = Rule.join(
            List.of(new Rule<>(
                    "growth.not-assigned",
                    "A headteacher records dates of an SI Lead to whose growth the CEO assigned them.",
                    Facts::isAssigned)),
            RULES);

    private KeepingTheDates() {}
}
