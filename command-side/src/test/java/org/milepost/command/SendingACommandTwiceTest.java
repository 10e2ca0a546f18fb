package org.milepost.command;

import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_1;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.school.IdentityCommand.RegisterSchool;
import org.milepost.api.school.IdentityCommand.RenameSchool;
import org.milepost.command.school.School;

/** A command sent again with its idempotency key. */
class SendingACommandTwiceTest {
    private static final RegisterSchool REGISTER = new RegisterSchool(
            OAKFIELD,
            REGISTERED.name(),
            REGISTERED.urn(),
            REGISTERED.trust(),
            REGISTERED.effectiveOn(),
            Optional.empty());

    private final Specification<School> registered =
            Specification.of(School.class, TrustExamples.IN_PLACE).recordedBy("command-1", REGISTER, REGISTERED);

    @Test
    void a_repeat_records_nothing_more() {
        registered.when(CEO.value(), REGISTER, "command-1").records();
    }

    @Test
    void a_key_stands_for_one_command_only() {
        registered
                .when(CEO.value(), new RenameSchool(OAKFIELD, "Oakfield", SEP_1, Optional.empty()), "command-1")
                .isRefused("command.id-reused");
    }
}
