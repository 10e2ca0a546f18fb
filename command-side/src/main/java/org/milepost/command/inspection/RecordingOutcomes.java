package org.milepost.command.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.milepost.api.Urn;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.inspection.InspectionCommand.CorrectOutcomes;
import org.milepost.api.inspection.InspectionCommand.RecordOutcomes;
import org.milepost.api.inspection.InspectionEvent.OutcomesCorrected;
import org.milepost.api.inspection.InspectionEvent.OutcomesRecorded;
import org.milepost.api.inspection.OutcomeKind;
import org.milepost.command.Rule;

/** When published results can stand in a school's record. */
final class RecordingOutcomes {

    /**
     * What the rules rest on.
     *
     * @param recorded whether this table of the URN and school year stands in the record
     * @param urns every URN that was the school's or a predecessor's
     */
    record Facts(
            boolean recorded,
            Set<Urn> urns,
            Urn urn,
            OutcomeKind kind,
            SchoolYear year,
            Optional<LocalDate> publishedOn,
            LocalDate today) {

        boolean isNotRecordedYet() {
            return !recorded;
        }

        boolean isOnRecord() {
            return recorded;
        }

        boolean isOfThisSchool() {
            return urns.contains(urn);
        }

        boolean hasHappened() {
            return !kind.effectiveOn(year).isAfter(today)
                    && publishedOn.map(day -> !day.isAfter(today)).orElse(true);
        }

        boolean existsForYear() {
            return kind.whyNoneIn(year).isEmpty();
        }
    }

    private static final List<Rule<Facts>> TABLE = List.of(
            new Rule<>(
                    "inspection.unknown-urn",
                    "This URN was never the school's. Record its predecessor or its change of URN first.",
                    Facts::isOfThisSchool),
            new Rule<>(
                    "inspection.no-results-that-year",
                    "There are no such results of that year: the tests at this standard began in 2016, and none were held in"
                            + " 2020 and 2021.",
                    Facts::existsForYear),
            new Rule<>(
                    "inspection.results-in-future",
                    "Results are recorded after the tests, the year or the census they are of, and after they were published.",
                    Facts::hasHappened));

    static final List<Rule<Facts>> RECORDING = join(
            new Rule<>(
                    "inspection.outcomes-recorded-already",
                    "This table of the URN and school year stands in the record already. Correct it if it is wrong.",
                    Facts::isNotRecordedYet),
            TABLE);
    static final List<Rule<Facts>> CORRECTING = join(
            new Rule<>(
                    "inspection.no-such-outcomes",
                    "No such table of this URN and school year stands in the record.",
                    Facts::isOnRecord),
            TABLE);

    private RecordingOutcomes() {}

    static OutcomesRecorded record(RecordOutcomes command, Facts facts) {
        Rule.check(RECORDING, facts);
        return new OutcomesRecorded(
                command.school(),
                command.urn(),
                command.kind(),
                command.schoolYear(),
                command.measures(),
                command.group(),
                command.source(),
                command.publishedOn());
    }

    static OutcomesCorrected correct(CorrectOutcomes command, Facts facts) {
        Rule.check(CORRECTING, facts);
        return new OutcomesCorrected(
                command.school(),
                command.urn(),
                command.kind(),
                command.schoolYear(),
                command.measures(),
                command.group(),
                command.source(),
                command.publishedOn(),
                command.reason());
    }

    private static List<Rule<Facts>> join(Rule<Facts> first, List<Rule<Facts>> then) {
        return Stream.concat(Stream.of(first), then.stream()).toList();
    }
}
