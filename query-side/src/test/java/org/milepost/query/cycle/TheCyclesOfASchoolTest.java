package org.milepost.query.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.milepost.api.examples.CycleExamples.ANSWER;
import static org.milepost.api.examples.CycleExamples.ANSWERED;
import static org.milepost.api.examples.CycleExamples.CLOSED;
import static org.milepost.api.examples.CycleExamples.FOLLOWS;
import static org.milepost.api.examples.CycleExamples.OPENED;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.AUDITOR;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_1;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Event;
import org.milepost.api.Rejected;
import org.milepost.api.cycle.CycleQuery.CyclesOf;
import org.milepost.api.cycle.CycleQuestion;
import org.milepost.api.cycle.SchoolCycles.Cycle;
import org.milepost.api.examples.TrustExamples;
import org.milepost.query.TestRecord;

/** What is answered about a school's improvement cycles. */
class TheCyclesOfASchoolTest {
    private static final String SEP_8 = "2026-09-08T09:00:00Z";

    private final TestRecord record = new TestRecord()
            .record("2016-09-01T08:00:00Z", ADMINISTRATOR, TrustExamples.IN_PLACE.toArray(Event[]::new))
            .record("2026-09-01T08:00:00Z", CEO, REGISTERED)
            .record("2026-09-07T08:00:00Z", HEAD, OPENED, ANSWERED, ANSWERED, CLOSED);

    @Test
    void documents_and_the_fold_say_the_same_after_redelivery() {
        CyclesView view = new CyclesView();
        CyclesView.Cycles cycles = record.document(view, "", OAKFIELD);
        assertThat(cycles).isEqualTo(record.fold(view, "", OAKFIELD, SEP_8));
        assertThat(cycles.cycles())
                .singleElement()
                .satisfies(cycle -> assertThat(cycle.answers()).hasSize(2));
    }

    @Test
    void every_question_stands_in_it_with_its_last_answer_and_the_earlier_ones() {
        assertThat(cycles(AsOf.NOW, AUDITOR)).singleElement().satisfies(cycle -> {
            assertThat(cycle.questions()).hasSize(CycleQuestion.values().length);
            assertThat(cycle.unanswered()).isEqualTo(CycleQuestion.values().length - 1);
            assertThat(cycle.follows()).contains(FOLLOWS);
            assertThat(cycle.questions().getFirst().words()).isEqualTo("How well is the school performing?");
            assertThat(cycle.questions().getFirst().answer())
                    .hasValueSatisfying(answer -> assertThat(answer.text()).isEqualTo(ANSWER));
            assertThat(cycle.questions().getFirst().earlier()).hasSize(1);
        });
    }

    @Test
    void the_answer_is_that_of_the_day_asked_for() {
        assertThat(cycles(on(SEP_1), CEO)).singleElement().satisfies(cycle -> {
            assertThat(cycle.closedOn()).isEmpty();
            assertThat(cycle.follows()).isEmpty();
            assertThat(cycle.unanswered()).isEqualTo(CycleQuestion.values().length);
        });
        assertThat(cycles(on(SEP_1.minusDays(1)), CEO)).isEmpty();
    }

    @Test
    void the_clerk_reads_none() {
        assertThatThrownBy(() -> cycles(AsOf.NOW, CLERK)).isInstanceOf(Rejected.class);
    }

    private List<Cycle> cycles(AsOf asOf, ActorId reader) {
        return new CycleRegister(record.at(SEP_8))
                .answer(new CyclesOf(OAKFIELD, asOf), reader.value())
                .cycles();
    }

    private static AsOf on(LocalDate day) {
        return new AsOf(Optional.of(day), Optional.empty(), Optional.empty());
    }
}
