package org.milepost.command.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.milepost.api.SchoolCommand;
import org.milepost.api.TrustId;
import org.milepost.api.school.IdentityCommand.ChangeUrn;
import org.milepost.api.school.IdentityCommand.CloseSchool;
import org.milepost.api.school.IdentityCommand.JoinTrust;
import org.milepost.api.school.IdentityCommand.LeaveTrust;
import org.milepost.api.school.IdentityCommand.MergeSchool;
import org.milepost.api.school.IdentityCommand.RecordPredecessor;
import org.milepost.api.school.IdentityCommand.RegisterSchool;
import org.milepost.api.school.IdentityCommand.RenameSchool;
import org.milepost.api.school.IdentityEvent.PredecessorRecorded;
import org.milepost.api.school.IdentityEvent.SchoolClosed;
import org.milepost.api.school.IdentityEvent.SchoolMerged;
import org.milepost.api.school.IdentityEvent.SchoolRegistered;
import org.milepost.api.school.IdentityEvent.SchoolRenamed;
import org.milepost.api.school.IdentityEvent.TrustJoined;
import org.milepost.api.school.IdentityEvent.TrustLeft;
import org.milepost.api.school.IdentityEvent.UrnChanged;
import org.milepost.command.Acting;
import org.milepost.command.Rule;
import org.milepost.command.SchoolsLife;

/** Who the school is: remembers what changes of identity must not contradict. */
public final class Identity {
    private final SchoolsLife life;
    private boolean registered;
    private Optional<TrustId> trust = Optional.empty();
    private LocalDate trustSince = LocalDate.MIN;
    private boolean member;

    Identity(SchoolsLife life) {
        this.life = life;
    }

    /** What the rules of identity rest on. */
    record Facts(
            boolean registered,
            LocalDate begins,
            Optional<LocalDate> ends,
            boolean member,
            LocalDate trustSince,
            LocalDate effectiveOn,
            boolean intoItself) {
        boolean isNew() {
            return !registered;
        }

        boolean isAfterBeginning() {
            return !effectiveOn.isBefore(begins);
        }

        boolean isStillThere() {
            return ends.map(effectiveOn::isBefore).orElse(true);
        }

        boolean hasNotEnded() {
            return ends.isEmpty();
        }

        boolean isMember() {
            return member;
        }

        boolean isNoMember() {
            return !member;
        }

        boolean isNotBeforeLastMove() {
            return !effectiveOn.isBefore(trustSince);
        }

        boolean isIntoAnother() {
            return !intoItself;
        }
    }

    private static final Rule<Facts> NEW = new Rule<>(
            "school.id-taken", "A school with this id is registered already. Choose another id.", Facts::isNew);
    private static final Rule<Facts> BEGUN = new Rule<>(
            "school.before-beginning", "The school's record begins later than this date.", Facts::isAfterBeginning);
    private static final Rule<Facts> OPEN =
            new Rule<>("school.ended", "The school has closed or merged by this date.", Facts::isStillThere);
    private static final Rule<Facts> NOT_ENDED = new Rule<>(
            "school.ended-already", "The school is recorded as closed or merged already.", Facts::hasNotEnded);
    private static final Rule<Facts> IN_A_TRUST =
            new Rule<>("school.in-no-trust", "The school belongs to no trust that it could leave.", Facts::isMember);
    private static final Rule<Facts> IN_NO_TRUST = new Rule<>(
            "school.in-a-trust",
            "The school belongs to a trust, which it must leave before it joins one.",
            Facts::isNoMember);
    private static final Rule<Facts> IN_ORDER = new Rule<>(
            "school.move-out-of-order", "The school moved later than this date already.", Facts::isNotBeforeLastMove);
    private static final Rule<Facts> INTO_ANOTHER = new Rule<>(
            "school.merge-into-itself", "A school merges into another, not into itself.", Facts::isIntoAnother);

    static final List<Rule<Facts>> REGISTERING = List.of(NEW);
    static final List<Rule<Facts>> CHANGING = List.of(BEGUN, OPEN);
    static final List<Rule<Facts>> JOINING = List.of(BEGUN, OPEN, IN_NO_TRUST, IN_ORDER);
    static final List<Rule<Facts>> LEAVING = List.of(BEGUN, OPEN, IN_A_TRUST, IN_ORDER);
    static final List<Rule<Facts>> ENDING = List.of(BEGUN, NOT_ENDED);
    static final List<Rule<Facts>> MERGING = List.of(INTO_ANOTHER, BEGUN, NOT_ENDED);

    /** The trust whose offices count for a command: the one it leads to, else the one the school belongs to or was last in. */
    Optional<TrustId> trustFor(SchoolCommand command) {
        return switch (command) {
            case RegisterSchool register -> registered ? trust : Optional.of(register.trust());
            case JoinTrust join -> Optional.of(join.trust());
            default -> trust;
        };
    }

    void register(RegisterSchool command, Acting acting) {
        Rule.check(REGISTERING, facts(command.effectiveOn(), false));
        acting.record(new SchoolRegistered(
                command.school(),
                command.name(),
                command.urn(),
                command.trust(),
                command.effectiveOn(),
                command.source()));
    }

    @CommandHandler
    void handle(RenameSchool command, Acting acting) {
        Rule.check(CHANGING, facts(command.effectiveOn(), false));
        acting.record(new SchoolRenamed(command.school(), command.name(), command.effectiveOn(), command.source()));
    }

    @CommandHandler
    void handle(ChangeUrn command, Acting acting) {
        Rule.check(CHANGING, facts(command.effectiveOn(), false));
        acting.record(new UrnChanged(command.school(), command.urn(), command.effectiveOn(), command.source()));
    }

    /** Free of rules: a predecessor belongs to the time before the school's own record. */
    @CommandHandler
    void handle(RecordPredecessor command, Acting acting) {
        acting.record(new PredecessorRecorded(
                command.school(), command.urn(), command.name(), command.effectiveOn(), command.source()));
    }

    @CommandHandler
    void handle(JoinTrust command, Acting acting) {
        Rule.check(JOINING, facts(command.effectiveOn(), false));
        acting.record(new TrustJoined(command.school(), command.trust(), command.effectiveOn(), command.source()));
    }

    @CommandHandler
    void handle(LeaveTrust command, Acting acting) {
        Rule.check(LEAVING, facts(command.effectiveOn(), false));
        acting.record(new TrustLeft(command.school(), trust.orElseThrow(), command.effectiveOn(), command.source()));
    }

    @CommandHandler
    void handle(MergeSchool command, Acting acting) {
        Rule.check(MERGING, facts(command.effectiveOn(), command.into().equals(command.school())));
        acting.record(new SchoolMerged(command.school(), command.into(), command.effectiveOn(), command.source()));
    }

    @CommandHandler
    void handle(CloseSchool command, Acting acting) {
        Rule.check(ENDING, facts(command.effectiveOn(), false));
        acting.record(new SchoolClosed(command.school(), command.effectiveOn(), command.source()));
    }

    private Facts facts(LocalDate effectiveOn, boolean intoItself) {
        return new Facts(registered, life.begins(), life.ends(), member, trustSince, effectiveOn, intoItself);
    }

    @EventSourcingHandler
    void on(SchoolRegistered event) {
        registered = true;
        moveTo(event.trust(), event.effectiveOn());
    }

    @EventSourcingHandler
    void on(TrustJoined event) {
        moveTo(event.trust(), event.effectiveOn());
    }

    @EventSourcingHandler
    void on(TrustLeft event) {
        member = false;
        trustSince = event.effectiveOn();
    }

    private void moveTo(TrustId joined, LocalDate since) {
        trust = Optional.of(joined);
        trustSince = since;
        member = true;
    }
}
