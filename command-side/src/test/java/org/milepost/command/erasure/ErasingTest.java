package org.milepost.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.MEADOW;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.TrustId;
import org.milepost.api.erasure.ErasureCommand.EraseNote;
import org.milepost.api.erasure.ErasureCommand.ErasePerson;
import org.milepost.api.erasure.ErasureEvent;
import org.milepost.api.examples.ErasureExamples;
import org.milepost.api.examples.TrustExamples;
import org.milepost.command.Specification;
import org.milepost.command.trust.Trust;

/** What is erased is recorded first and then destroyed; nothing is recorded of what is not there. */
class ErasingTest {
    private static final ErasePerson PERSON =
            new ErasePerson(MEADOW, ErasureExamples.PERSON.person(), ErasureExamples.PERSON.reason());
    private static final EraseNote NOTE = new EraseNote(
            MEADOW, ErasureExamples.NOTE.event(), ErasureExamples.NOTE.field(), ErasureExamples.NOTE.reason());

    private final List<ErasureEvent> done = new ArrayList<>();

    @Test
    void a_person_is_erased_with_a_reason() {
        trust(true).when(ADMINISTRATOR.value(), PERSON).records(ErasureExamples.PERSON);
        assertThat(done).containsExactly(ErasureExamples.PERSON);
    }

    @Test
    void a_note_is_erased_with_a_reason() {
        trust(true).when(ADMINISTRATOR.value(), NOTE).records(ErasureExamples.NOTE);
        assertThat(done).containsExactly(ErasureExamples.NOTE);
    }

    @Test
    void somebody_whom_the_directory_does_not_name_cannot_be_erased() {
        trust(false).when(ADMINISTRATOR.value(), PERSON).isRefused("erasure.unknown-person");
        assertThat(done).isEmpty();
    }

    @Test
    void a_note_that_is_not_there_cannot_be_erased() {
        trust(false).when(ADMINISTRATOR.value(), NOTE).isRefused("erasure.unknown-note");
        assertThat(done).isEmpty();
    }

    @Test
    void nobody_but_an_administrator_erases() {
        trust(true).when(CEO.value(), NOTE).isRefused("trust.unknown");
        assertThat(done).isEmpty();
    }

    private Specification<Trust> trust(boolean there) {
        return Specification.of(Trust.class, TrustExamples.IN_PLACE)
                .given(TrustExamples.IN_PLACE.toArray(org.milepost.api.Event[]::new))
                .beside(new Erasable() {
                    @Override
                    public boolean knows(TrustId trust, ActorId person) {
                        return there;
                    }

                    @Override
                    public boolean hasNote(TrustId trust, String event, String field) {
                        return there;
                    }

                    @Override
                    public void erase(ErasureEvent erasure) {
                        done.add(erasure);
                    }
                });
    }
}
