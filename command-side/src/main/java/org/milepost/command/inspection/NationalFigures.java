package org.milepost.command.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.inspection.NationalCommand.CorrectNationalFigures;
import org.milepost.api.inspection.NationalCommand.RecordNationalFigures;
import org.milepost.api.inspection.NationalEvent.NationalFiguresCorrected;
import org.milepost.api.inspection.NationalEvent.NationalFiguresRecorded;
import org.milepost.api.inspection.NationalGroup;
import org.milepost.api.inspection.OutcomeKind;
import org.milepost.command.Acting;
import org.milepost.command.Rule;

/** The country's figures, once for all schools of a trust. What stands is in the trust's record. */
public final class NationalFigures {

    /** What the rules rest on: whether figures of this table, year and group of schools stand in the record. */
    record Facts(
            boolean recorded, OutcomeKind kind, SchoolYear year, Optional<LocalDate> publishedOn, LocalDate today) {

        boolean isNotRecordedYet() {
            return !recorded;
        }

        boolean isOnRecord() {
            return recorded;
        }

        boolean existsForYear() {
            return kind.whyNoneIn(year).isEmpty();
        }

        boolean hasHappened() {
            return !kind.effectiveOn(year).isAfter(today)
                    && publishedOn.map(day -> !day.isAfter(today)).orElse(true);
        }
    }

    private static final List<Rule<Facts>> TABLE = List.of(
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
                    "inspection.national-recorded-already",
                    "National figures of this table, school year and group of schools stand in the record already. Correct"
                            + " them if they are wrong.",
                    Facts::isNotRecordedYet),
            TABLE);
    static final List<Rule<Facts>> CORRECTING = join(
            new Rule<>(
                    "inspection.no-such-national-figures",
                    "No national figures of this table, school year and group of schools stand in the record.",
                    Facts::isOnRecord),
            TABLE);

    @CommandHandler
    void handle(RecordNationalFigures command, Acting acting) {
        Rule.check(
                RECORDING, facts(command.kind(), command.schoolYear(), command.group(), command.publishedOn(), acting));
        acting.record(new NationalFiguresRecorded(
                command.trust(),
                command.kind(),
                command.schoolYear(),
                command.group(),
                command.figures(),
                command.source(),
                command.publishedOn()));
    }

    @CommandHandler
    void handle(CorrectNationalFigures command, Acting acting) {
        Rule.check(
                CORRECTING,
                facts(command.kind(), command.schoolYear(), command.group(), command.publishedOn(), acting));
        acting.record(new NationalFiguresCorrected(
                command.trust(),
                command.kind(),
                command.schoolYear(),
                command.group(),
                command.figures(),
                command.source(),
                command.publishedOn(),
                command.reason()));
    }

    private static Facts facts(
            OutcomeKind kind, SchoolYear year, NationalGroup group, Optional<LocalDate> publishedOn, Acting acting) {
        return new Facts(
                acting.trust().national(kind, year, group).isPresent(), kind, year, publishedOn, acting.today());
    }

    private static List<Rule<Facts>> join(Rule<Facts> first, List<Rule<Facts>> then) {
        return Stream.concat(Stream.of(first), then.stream()).toList();
    }
}
