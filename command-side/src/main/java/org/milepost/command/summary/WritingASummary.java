package org.milepost.command.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.ActorId;
import org.milepost.api.calendar.Term;
import org.milepost.api.strategy.BandTerms;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.api.summary.InBand;
import org.milepost.api.summary.SummaryCommand.WriteSummary;
import org.milepost.api.summary.SummaryEvent.SummaryWritten;
import org.milepost.command.Rule;

/** What a school may say of itself: by the aspects of the strategy, in order of time, and with the band it is in that day. */
final class WritingASummary {

    /**
     * What the rules rest on.
     *
     * @param taken whether the summary's id stands for another one already
     * @param last the day of the latest summary
     * @param aspects codes of the aspects that are spoken of
     * @param edition the strategy edition in force on the day
     * @param term the term that the day belongs to
     * @param band terms of the band the school is in on the day
     */
    record Facts(
            boolean taken,
            Optional<LocalDate> last,
            Set<String> aspects,
            Optional<StrategyEdition> edition,
            Optional<Term> term,
            Optional<BandTerms> band,
            boolean inSchoolsLife,
            ActorId writer,
            LocalDate on,
            LocalDate today) {

        boolean hasNewId() {
            return !taken;
        }

        boolean isNotInFuture() {
            return !on.isAfter(today);
        }

        boolean isNotBeforeTheLast() {
            return last.filter(on::isBefore).isEmpty();
        }

        boolean hasEdition() {
            return edition.isPresent();
        }

        boolean speaksOfAspectsOfEdition() {
            return edition.orElseThrow().aspects().stream()
                    .map(aspect -> aspect.code())
                    .toList()
                    .containsAll(aspects);
        }

        boolean isInAKnownTerm() {
            return term.isPresent();
        }
    }

    static final List<Rule<Facts>> WRITING = List.of(
            new Rule<>("summary.id-taken", "A summary with this id stands in the record already.", Facts::hasNewId),
            new Rule<>(
                    "summary.in-future",
                    "A summary says how a school is and not how it will be: this day lies ahead.",
                    Facts::isNotInFuture),
            new Rule<>(
                    "summary.outside-school-life",
                    "On this day the school's record has not begun, or the school has closed or merged.",
                    Facts::inSchoolsLife),
            new Rule<>(
                    "summary.out-of-order",
                    "There is a summary of a later day already. Write how the school is now.",
                    Facts::isNotBeforeTheLast),
            new Rule<>(
                    "summary.no-edition",
                    "No strategy edition is in force on this day. Adopt one that begins by then.",
                    Facts::hasEdition),
            new Rule<>(
                    "summary.unknown-aspect",
                    "The strategy edition in force on this day has no such aspect.",
                    Facts::speaksOfAspectsOfEdition),
            new Rule<>(
                    "summary.no-term-dates",
                    "The trust's calendar has no term dates for this day, so its term is not known.",
                    Facts::isInAKnownTerm));

    private WritingASummary() {}

    static SummaryWritten write(WriteSummary command, Facts facts) {
        Rule.check(WRITING, facts);
        Term term = facts.term().orElseThrow();
        return new SummaryWritten(
                command.school(),
                command.summary(),
                term.year(),
                term.name(),
                command.effectiveOn(),
                facts.band().map(InBand::of),
                command.strengths(),
                command.areas(),
                command.actions(),
                facts.writer());
    }
}
