package org.milepost.command.ect;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ect.EctCommand.BeginEctProgramme;
import org.milepost.api.ect.EctCommand.EndEctProgramme;
import org.milepost.api.ect.EctCommand.ReviewEctProgramme;
import org.milepost.api.ect.EctEvent.EctProgrammeBegun;
import org.milepost.api.ect.EctEvent.EctProgrammeEnded;
import org.milepost.api.ect.EctEvent.EctProgrammeReviewed;
import org.milepost.command.Rule;

/** A year's programme for early career teachers begins, is reviewed and ends. */
final class RunningAProgramme {

    /** What decisions remember of a programme. */
    record Programme(LocalDate begunOn, boolean ended) {}

    /** What the rules rest on. */
    record Facts(Optional<Programme> programme, boolean schoolIsThere, LocalDate on, LocalDate today) {
        boolean isNew() {
            return programme.isEmpty();
        }

        boolean isThere() {
            return programme.isPresent();
        }

        boolean isOpen() {
            return programme.filter(found -> !found.ended()).isPresent();
        }

        boolean isNotBefore() {
            return programme.map(found -> !on.isBefore(found.begunOn())).orElse(true);
        }

        boolean hasHappened() {
            return !on.isAfter(today);
        }
    }

    private static final Rule<Facts> HAPPENED = new Rule<>(
            "ect.in-future", "It is recorded after it happened: its date lies in the future.", Facts::hasHappened);

    static final List<Rule<Facts>> BEGINNING = List.of(
            new Rule<>("ect.id-taken", "A programme with this id stands in the record already.", Facts::isNew),
            new Rule<>(
                    "ect.school-not-there",
                    "On this day the school was not open yet, or not any more.",
                    Facts::schoolIsThere),
            HAPPENED);
    static final List<Rule<Facts>> GOING_ON = List.of(
            new Rule<>("ect.unknown", "No programme of this id stands in the record.", Facts::isThere),
            new Rule<>("ect.ended", "The programme has ended already.", Facts::isOpen),
            HAPPENED,
            new Rule<>("ect.before-begun", "The programme began later than this date.", Facts::isNotBefore));

    private RunningAProgramme() {}

    static EctProgrammeBegun begin(BeginEctProgramme command, Facts facts) {
        Rule.check(BEGINNING, facts);
        return new EctProgrammeBegun(
                command.school(),
                command.programme(),
                command.year(),
                command.firstYear(),
                command.secondYear(),
                command.begunOn());
    }

    static EctProgrammeReviewed review(ReviewEctProgramme command, Facts facts) {
        Rule.check(GOING_ON, facts);
        return new EctProgrammeReviewed(command.school(), command.programme(), command.review(), command.reviewedOn());
    }

    static EctProgrammeEnded end(EndEctProgramme command, Facts facts) {
        Rule.check(GOING_ON, facts);
        return new EctProgrammeEnded(command.school(), command.programme(), command.outcome(), command.endedOn());
    }
}
