package org.milepost.command.rap;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.milepost.api.ActorId;
import org.milepost.api.Decided;
import org.milepost.api.DecidedBy;
import org.milepost.api.access.Office;
import org.milepost.api.rap.RapApprover;
import org.milepost.api.rap.RapCommand.AmendRap;
import org.milepost.api.rap.RapCommand.EditRap;
import org.milepost.api.rap.RapCommand.EnterRapFromRecords;
import org.milepost.api.rap.RapCommand.ProposeRap;
import org.milepost.api.rap.RapCommand.SubmitRap;
import org.milepost.api.rap.RapEvent;
import org.milepost.api.rap.RapEvent.RapAmended;
import org.milepost.api.rap.RapEvent.RapApproved;
import org.milepost.api.rap.RapEvent.RapEdited;
import org.milepost.api.rap.RapEvent.RapProposed;
import org.milepost.api.rap.RapEvent.RapSubmitted;
import org.milepost.api.strategy.BandTerms;
import org.milepost.api.strategy.RapNeed;
import org.milepost.command.EnteredFromRecords;
import org.milepost.command.Rule;

/** Who may write a RAP and put it forward, and when: only in a band whose terms know RAPs, and never over a newer edit. */
final class WritingARap {

    /**
     * What the rules rest on.
     *
     * @param taken whether the RAP's id stands for another RAP already
     * @param band terms of the band the school is in on the day
     * @param office in which the writer acts
     * @param seenRevision the revision that the writer saw and changes
     * @param on the day of the writing
     */
    record Facts(
            boolean taken,
            Optional<Rap> rap,
            boolean inSchoolsLife,
            Optional<BandTerms> band,
            ActorId writer,
            Office office,
            int seenRevision,
            LocalDate on,
            LocalDate today,
            EnteredFromRecords records) {

        boolean hasNewId() {
            return !taken;
        }

        boolean isThere() {
            return rap.isPresent();
        }

        boolean isNotInFuture() {
            return !on.isAfter(today);
        }

        boolean isInABand() {
            return band.isPresent();
        }

        boolean isInABandWithRaps() {
            return band.filter(terms -> terms.rap() != RapNeed.NONE).isPresent();
        }

        /** The strategy has SI Leads write the RAP with the leaders in Stabilise only, where the Board approves it. */
        boolean isForOfficeToWrite() {
            return office != Office.SI_LEAD
                    || band.filter(RapApprover::namesBoard).isPresent();
        }

        boolean isOpen() {
            return open().written().isOpen();
        }

        boolean isNotApproved() {
            return !open().written().isApproved();
        }

        boolean isNotSubmittedYet() {
            return open().written().isNotSubmittedYet();
        }

        boolean isInForce() {
            return open().inForce().isPresent();
        }

        boolean hasNoAmendmentPending() {
            return open().written().isApproved();
        }

        boolean isLatestRevision() {
            return seenRevision == open().written().revision();
        }

        boolean isInOrder() {
            return open().written().allowsStepOn(on);
        }

        private Rap open() {
            return rap.orElseThrow();
        }
    }

    private static final Rule<Facts> NEW_ID =
            new Rule<>("rap.id-taken", "A RAP with this id stands in the record already.", Facts::hasNewId);
    private static final Rule<Facts> THERE =
            new Rule<>("rap.no-such-rap", "No RAP of this id stands in the record.", Facts::isThere);
    private static final Rule<Facts> OPEN =
            new Rule<>("rap.closed", "This RAP was completed or superseded.", Facts::isOpen);
    private static final Rule<Facts> IN_LIFE = new Rule<>(
            "rap.outside-school-life",
            "On this day the school's record has not begun, or the school has closed or merged.",
            Facts::inSchoolsLife);
    private static final Rule<Facts> HAS_COME = new Rule<>(
            "rap.in-future",
            "What was done about a RAP is recorded after it was done: this day lies ahead.",
            Facts::isNotInFuture);
    private static final Rule<Facts> PLACED =
            new Rule<>("rap.not-placed", "The school is in no band on this day. Place it first.", Facts::isInABand);
    private static final Rule<Facts> BAND =
            new Rule<>("rap.band-has-none", "Schools in the band of this day have no RAP.", Facts::isInABandWithRaps);
    private static final Rule<Facts> REVISION = new Rule<>(
            "rap.moved-on",
            "Somebody changed this RAP after you read it. Read it again and make your change to that.",
            Facts::isLatestRevision);
    private static final Rule<Facts> ORDER = new Rule<>(
            "rap.out-of-order", "Something was done about this RAP on a later day already.", Facts::isInOrder);

    /** Checked first: these refuse an office and not an act, so that they answer as the authority table does. */
    static final List<Rule<Facts>> OFFICE = List.of(new Rule<>(
            "rap.stabilise-only",
            "A School Improvement Lead writes the RAP of a school in Stabilise, and no other.",
            Facts::isForOfficeToWrite));

    static final List<Rule<Facts>> PROPOSING = List.of(NEW_ID, HAS_COME, IN_LIFE, PLACED, BAND);
    static final List<Rule<Facts>> EDITING = List.of(
            THERE,
            OPEN,
            new Rule<>(
                    "rap.amend-instead",
                    "What is approved is not edited. Amend the RAP: the change is then approved again.",
                    Facts::isNotApproved),
            REVISION,
            HAS_COME,
            ORDER);
    static final List<Rule<Facts>> SUBMITTING = List.of(
            THERE,
            OPEN,
            new Rule<>(
                    "rap.submitted-already",
                    "What this RAP says now has been submitted already.",
                    Facts::isNotSubmittedYet),
            HAS_COME,
            ORDER,
            PLACED,
            BAND);
    static final List<Rule<Facts>> AMENDING = List.of(
            THERE,
            OPEN,
            new Rule<>("rap.not-in-force", "This RAP is not in force on this day.", Facts::isInForce),
            new Rule<>(
                    "rap.amendment-pending",
                    "An amendment of this RAP is not decided yet. Edit that one.",
                    Facts::hasNoAmendmentPending),
            REVISION,
            HAS_COME,
            ORDER,
            PLACED,
            BAND);
    static final List<Rule<Facts>> ENTERING =
            Rule.join(List.of(NEW_ID, IN_LIFE, PLACED, BAND), Rule.about(Facts::records, EnteredFromRecords.RULES));

    private WritingARap() {}

    static RapProposed propose(ProposeRap command, Facts facts) {
        Rule.checkOffice(OFFICE, facts);
        Rule.check(PROPOSING, facts);
        return new RapProposed(
                command.school(),
                command.rap(),
                1,
                command.content().hash(),
                command.content(),
                command.effectiveOn(),
                facts.writer(),
                Optional.empty());
    }

    static RapEdited edit(EditRap command, Facts facts) {
        Rule.checkOffice(OFFICE, facts);
        Rule.check(EDITING, facts);
        return new RapEdited(
                command.school(),
                command.rap(),
                facts.seenRevision() + 1,
                command.content().hash(),
                command.content(),
                command.effectiveOn(),
                facts.writer());
    }

    static RapSubmitted submit(SubmitRap command, Facts facts) {
        Rule.checkOffice(OFFICE, facts);
        Rule.check(SUBMITTING, facts);
        return new RapSubmitted(
                command.school(),
                command.rap(),
                facts.open().written().revision(),
                facts.open().written().hash(),
                command.effectiveOn(),
                facts.band().orElseThrow(),
                facts.writer());
    }

    static RapAmended amend(AmendRap command, Facts facts) {
        Rule.checkOffice(OFFICE, facts);
        Rule.check(AMENDING, facts);
        return new RapAmended(
                command.school(),
                command.rap(),
                facts.seenRevision() + 1,
                command.content().hash(),
                command.content(),
                command.effectiveOn(),
                command.reason(),
                facts.band().orElseThrow(),
                facts.writer());
    }

    /** What the records tell: that it was written, and that it was approved. */
    static Stream<RapEvent> enter(EnterRapFromRecords command, Facts facts) {
        Rule.check(ENTERING, facts);
        String hash = command.content().hash();
        return Stream.of(
                new RapProposed(
                        command.school(),
                        command.rap(),
                        1,
                        hash,
                        command.content(),
                        command.decidedOn(),
                        facts.writer(),
                        Optional.of(command.source())),
                new RapApproved(
                        command.school(),
                        command.rap(),
                        1,
                        hash,
                        command.effectiveOn(),
                        facts.band().orElseThrow(),
                        Decided.fromRecords(
                                DecidedBy.recordsOf(command.decidedBy(), command.minute()),
                                command.decidedOn(),
                                command.reason(),
                                command.source())));
    }
}
