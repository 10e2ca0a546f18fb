package org.milepost.command.inspection;

import static org.milepost.api.examples.InspectionExamples.NATIONAL;
import static org.milepost.api.examples.InspectionExamples.NATIONAL_CORRECTED;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.Event;
import org.milepost.api.TrustEvent;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.inspection.NationalCommand.CorrectNationalFigures;
import org.milepost.api.inspection.NationalCommand.RecordNationalFigures;
import org.milepost.command.Specification;
import org.milepost.command.trust.Trust;

/** Recording the country's figures for all schools of a trust. */
class RecordingNationalFiguresTest {
    private final RecordNationalFigures record = record(NATIONAL.schoolYear());
    private final CorrectNationalFigures correct = new CorrectNationalFigures(
            MEADOW,
            NATIONAL_CORRECTED.kind(),
            NATIONAL_CORRECTED.schoolYear(),
            NATIONAL_CORRECTED.group(),
            NATIONAL_CORRECTED.figures(),
            NATIONAL_CORRECTED.source(),
            NATIONAL_CORRECTED.publishedOn(),
            NATIONAL_CORRECTED.reason());

    @Test
    void national_figures_are_recorded_once_for_all_schools() {
        trust().when(ADMINISTRATOR.value(), record).records(NATIONAL);
        trust(NATIONAL).when(CLERK.value(), record).isRefused("inspection.national-recorded-already");
    }

    @Test
    void there_were_no_tests_in_2020() {
        trust().when(CLERK.value(), record(new SchoolYear(2019))).isRefused("inspection.no-results-that-year");
    }

    @Test
    void figures_to_come_are_refused() {
        trust().when(CLERK.value(), record(new SchoolYear(2026))).isRefused("inspection.results-in-future");
    }

    @Test
    void a_correction_replaces_them_and_says_why() {
        trust(NATIONAL).when(CLERK.value(), correct).records(NATIONAL_CORRECTED);
    }

    @Test
    void only_what_stands_in_the_record_is_corrected() {
        trust().when(CLERK.value(), correct).isRefused("inspection.no-such-national-figures");
    }

    @Test
    void a_head_may_see_them_but_not_record_them() {
        trust().when(HEAD.value(), record).isRefused("office.may-not");
    }

    private static Specification<Trust> trust(TrustEvent... more) {
        List<TrustEvent> events = Stream.<TrustEvent>concat(TrustExamples.IN_PLACE.stream(), Stream.of(more))
                .toList();
        return Specification.of(Trust.class, events).given(events.toArray(Event[]::new));
    }

    private static RecordNationalFigures record(SchoolYear year) {
        return new RecordNationalFigures(
                MEADOW,
                NATIONAL.kind(),
                year,
                NATIONAL.group(),
                NATIONAL.figures(),
                NATIONAL.source(),
                year.equals(NATIONAL.schoolYear()) ? NATIONAL.publishedOn() : Optional.empty());
    }
}
