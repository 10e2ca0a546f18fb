package org.milepost.query.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.AUDITOR;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.SummaryExamples.ACTIONS;
import static org.milepost.api.examples.SummaryExamples.AREAS;
import static org.milepost.api.examples.SummaryExamples.STRENGTHS;
import static org.milepost.api.examples.SummaryExamples.WRITTEN;
import static org.milepost.api.examples.SummaryExamples.WRITTEN_IN_NO_BAND;
import static org.milepost.api.examples.SummaryExamples.point;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Event;
import org.milepost.api.ItemId;
import org.milepost.api.Rejected;
import org.milepost.api.calendar.TermName;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.summary.SchoolSummaries.Change;
import org.milepost.api.summary.SchoolSummaries.Kind;
import org.milepost.api.summary.SchoolSummaries.OfTerm;
import org.milepost.api.summary.SummaryEvent.SummaryWritten;
import org.milepost.api.summary.SummaryQuery.SummariesOf;
import org.milepost.api.summary.SummaryQuery.SummariesOfTrust;
import org.milepost.query.TestRecord;

/** What is answered about how a school sees itself: the last word of each term, and what changed since the last. */
class HowASchoolSeesItselfTest {
    private static final LocalDate SPRING = LocalDate.of(2027, 3, 1);
    private static final SummaryWritten IN_SPRING = new SummaryWritten(
            OAKFIELD,
            new ItemId("summary-spring"),
            TrustExamples.YEAR,
            TermName.SPRING,
            SPRING,
            Optional.empty(),
            List.of(STRENGTHS.getFirst(), point("attendance", "Attendance is above national.")),
            List.of(point("writing", "Writing is at national, and below our own aim.")),
            List.of(),
            HEAD);

    private final TestRecord record = new TestRecord()
            .record("2016-09-01T08:00:00Z", ADMINISTRATOR, TrustExamples.IN_PLACE.toArray(Event[]::new))
            .record("2026-09-01T08:00:00Z", CEO, REGISTERED);

    @Test
    void documents_and_the_fold_say_the_same_after_redelivery() {
        everything();
        SummariesView view = new SummariesView();
        SummariesView.Year year = record.document(view, "2026-27", OAKFIELD);
        assertThat(year).isEqualTo(record.fold(view, "2026-27", OAKFIELD, "2027-03-02T09:00:00Z"));
        assertThat(year.summaries())
                .extracting(written -> written.summary().summary().value())
                .containsExactly("summary-autumn", "summary-autumn", "summary-spring");
    }

    @Test
    void the_last_of_a_term_counts_and_the_earlier_ones_stay() {
        everything();
        assertThat(terms(AsOf.NOW, AUDITOR))
                .extracting(term -> term.term() + " " + term.earlier().size())
                .containsExactly("SPRING 0", "AUTUMN 1");
    }

    @Test
    void it_says_what_changed_since_the_last_term() {
        everything();
        OfTerm spring = terms(AsOf.NOW, HEAD).getFirst();
        assertThat(spring.changes()).hasValueSatisfying(changes -> {
            assertThat(changes.term()).isEqualTo(TermName.AUTUMN);
            assertThat(changes.bandChanged()).isTrue();
            assertThat(changes.was()).isEqualTo(WRITTEN.band());
            assertThat(changes.strengths()).extracting(Change::kind).containsExactly(Kind.NEW);
            assertThat(changes.areas()).singleElement().satisfies(change -> {
                assertThat(change.kind()).isEqualTo(Kind.SAID_OTHERWISE);
                assertThat(change.was()).contains(AREAS.getFirst().text());
            });
            assertThat(changes.actions())
                    .containsExactly(new Change(
                            Kind.GONE,
                            ACTIONS.getFirst().action(),
                            ACTIONS.getFirst().text(),
                            Optional.empty()));
        });
        assertThat(terms(AsOf.NOW, HEAD).getLast().changes()).isEmpty();
    }

    @Test
    void the_answer_is_that_of_the_day_asked_for() {
        everything();
        assertThat(terms(on(SEP_7), CEO)).extracting(OfTerm::term).containsExactly(TermName.AUTUMN);
        assertThat(terms(on(SEP_7.minusDays(1)), CEO)).isEmpty();
    }

    @Test
    void the_trusts_list_says_whose_summary_is_of_this_term() {
        everything();
        assertThat(ofTrust(AsOf.NOW)).isTrue();
        assertThat(ofTrust(on(LocalDate.of(2027, 5, 4)))).isFalse();
    }

    @Test
    void an_administrator_reads_none() {
        everything();
        assertThatThrownBy(() -> terms(AsOf.NOW, ADMINISTRATOR)).isInstanceOf(Rejected.class);
    }

    private void everything() {
        record.record("2026-09-07T08:00:00Z", HEAD, WRITTEN_IN_NO_BAND, WRITTEN)
                .record("2027-03-01T08:00:00Z", HEAD, IN_SPRING);
    }

    @Test
    void the_trusts_list_goes_back_over_years_to_the_last_one() {
        everything();
        assertThat(register()
                        .answer(new SummariesOfTrust(MEADOW, on(LocalDate.of(2029, 10, 1))), CEO.value())
                        .schools())
                .singleElement()
                .satisfies(school -> assertThat(school.last()).hasValueSatisfying(last -> {
                    assertThat(last.term()).isEqualTo(TermName.SPRING);
                    assertThat(last.changes()).isPresent();
                }));
    }

    private boolean ofTrust(AsOf asOf) {
        return register()
                .answer(new SummariesOfTrust(MEADOW, asOf), CEO.value())
                .schools()
                .getFirst()
                .ofThisTerm();
    }

    private List<OfTerm> terms(AsOf asOf, ActorId reader) {
        return register()
                .answer(new SummariesOf(OAKFIELD, asOf), reader.value())
                .terms();
    }

    private SummaryRegister register() {
        return new SummaryRegister(record.at("2027-03-02T09:00:00Z"));
    }

    private static AsOf on(LocalDate day) {
        return new AsOf(Optional.of(day), Optional.empty(), Optional.empty());
    }
}
