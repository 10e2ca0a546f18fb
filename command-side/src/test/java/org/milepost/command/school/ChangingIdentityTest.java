package org.milepost.command.school;

import static org.milepost.api.examples.IdentityExamples.CLOSED;
import static org.milepost.api.examples.IdentityExamples.LEFT;
import static org.milepost.api.examples.IdentityExamples.MERGED;
import static org.milepost.api.examples.IdentityExamples.PREDECESSOR;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.IdentityExamples.RENAMED;
import static org.milepost.api.examples.IdentityExamples.URN_CHANGED;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SEP_7;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.school.IdentityCommand.ChangeUrn;
import org.milepost.api.school.IdentityCommand.CloseSchool;
import org.milepost.api.school.IdentityCommand.JoinTrust;
import org.milepost.api.school.IdentityCommand.LeaveTrust;
import org.milepost.api.school.IdentityCommand.MergeSchool;
import org.milepost.api.school.IdentityCommand.RecordPredecessor;
import org.milepost.api.school.IdentityCommand.RegisterSchool;
import org.milepost.api.school.IdentityCommand.RenameSchool;
import org.milepost.api.school.IdentityEvent.TrustJoined;
import org.milepost.command.Specification;

/** Registering a school, and everything about it that changes later. */
class ChangingIdentityTest {
    private static final String ADMIN = ADMINISTRATOR.value();

    private final Specification<School> school = Specification.of(School.class, TrustExamples.IN_PLACE);
    private final RegisterSchool register = new RegisterSchool(
            OAKFIELD, REGISTERED.name(), REGISTERED.urn(), MEADOW, REGISTERED.effectiveOn(), Optional.empty());

    @Test
    void an_administrator_registers_a_school() {
        school.when(ADMIN, register).records(REGISTERED);
    }

    @Test
    void an_id_is_taken_once() {
        school.given(REGISTERED).when(ADMIN, register).isRefused("school.id-taken");
    }

    @Test
    void a_head_registers_no_school() {
        school.given(REGISTERED).when(HEAD.value(), register).isRefused("office.may-not");
    }

    @Test
    void a_school_is_renamed_and_gets_another_urn() {
        school.given(REGISTERED)
                .when(ADMIN, new RenameSchool(OAKFIELD, RENAMED.name(), SEP_1, RENAMED.source()))
                .records(RENAMED);
        school.given(REGISTERED)
                .when(ADMIN, new ChangeUrn(OAKFIELD, URN_CHANGED.urn(), SEP_1, Optional.empty()))
                .records(URN_CHANGED);
    }

    @Test
    void predecessors_belong_to_the_time_before() {
        school.given(REGISTERED)
                .when(
                        ADMIN,
                        new RecordPredecessor(
                                OAKFIELD,
                                PREDECESSOR.urn(),
                                PREDECESSOR.name(),
                                PREDECESSOR.effectiveOn(),
                                Optional.empty()))
                .records(PREDECESSOR);
    }

    @Test
    void nothing_changes_before_the_record_begins_or_after_it_ends() {
        school.given(REGISTERED)
                .when(ADMIN, new RenameSchool(OAKFIELD, "Early", LocalDate.of(2000, 1, 1), Optional.empty()))
                .isRefused("school.before-beginning");
        school.given(REGISTERED, CLOSED)
                .when(ADMIN, new RenameSchool(OAKFIELD, "Late", SEP_7, Optional.empty()))
                .isRefused("school.ended");
    }

    @Test
    void a_school_leaves_a_trust_before_it_joins_one() {
        school.given(REGISTERED)
                .when(ADMIN, new JoinTrust(OAKFIELD, MEADOW, SEP_7, Optional.empty()))
                .isRefused("school.in-a-trust");
        school.given(REGISTERED)
                .when(ADMIN, new LeaveTrust(OAKFIELD, SEP_1, Optional.empty()))
                .records(LEFT);
        school.given(REGISTERED, LEFT)
                .when(ADMIN, new LeaveTrust(OAKFIELD, SEP_7, Optional.empty()))
                .isRefused("school.in-no-trust");
        school.given(REGISTERED, LEFT)
                .when(ADMIN, new JoinTrust(OAKFIELD, MEADOW, SEP_7, Optional.empty()))
                .records(new TrustJoined(OAKFIELD, MEADOW, SEP_7, Optional.empty()));
        school.given(REGISTERED, LEFT)
                .when(ADMIN, new JoinTrust(OAKFIELD, MEADOW, SEP_1.minusDays(1), Optional.empty()))
                .isRefused("school.move-out-of-order");
    }

    @Test
    void a_school_ends_once() {
        school.given(REGISTERED)
                .when(ADMIN, new MergeSchool(OAKFIELD, MERGED.into(), SEP_1, Optional.empty()))
                .records(MERGED);
        school.given(REGISTERED)
                .when(ADMIN, new CloseSchool(OAKFIELD, SEP_1, Optional.empty()))
                .records(CLOSED);
        school.given(REGISTERED, MERGED)
                .when(ADMIN, new CloseSchool(OAKFIELD, SEP_7, Optional.empty()))
                .isRefused("school.ended-already");
        school.given(REGISTERED)
                .when(ADMIN, new MergeSchool(OAKFIELD, OAKFIELD, SEP_1, Optional.empty()))
                .isRefused("school.merge-into-itself");
    }
}
