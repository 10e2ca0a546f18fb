package org.milepost.command.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Decided;
import org.milepost.api.SchoolId;
import org.milepost.api.practice.PracticeCommand.AgreeSupportLink;
import org.milepost.api.practice.PracticeCommand.EndSupportLink;
import org.milepost.api.practice.PracticeCommand.RecordPracticeOutcome;
import org.milepost.api.practice.PracticeCommand.SharePractice;
import org.milepost.api.practice.PracticeCommand.TakeUpPractice;
import org.milepost.api.practice.PracticeEvent.PracticeOutcomeRecorded;
import org.milepost.api.practice.PracticeEvent.PracticeShared;
import org.milepost.api.practice.PracticeEvent.PracticeTakenUp;
import org.milepost.api.practice.PracticeEvent.SupportLinkAgreed;
import org.milepost.api.practice.PracticeEvent.SupportLinkEnded;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.command.Decider;
import org.milepost.command.Rule;

/** A school shares practice and takes up that of others; the trust agrees that one school supports another. */
final class SharingPractice {

    /**
     * What sharing, taking up and what came of it rest on.
     *
     * @param taken whether the id stands for something else already
     * @param since the day of what it goes back to, where that is there: the taking up, for what came of it
     * @param other the school from which practice is taken up
     * @param edition the strategy edition in force on the day
     */
    record Facts(
            boolean taken,
            Optional<LocalDate> since,
            SchoolId school,
            Optional<SchoolId> other,
            boolean otherIsOfTheTrust,
            Optional<StrategyEdition> edition,
            String aspect,
            boolean schoolIsThere,
            LocalDate on,
            LocalDate today) {

        boolean hasNewId() {
            return !taken;
        }

        boolean isThere() {
            return since.isPresent();
        }

        boolean isNotBefore() {
            return since.map(day -> !on.isBefore(day)).orElse(true);
        }

        boolean isOfAnotherSchool() {
            return other.filter(school::equals).isEmpty();
        }

        boolean hasEdition() {
            return edition.isPresent();
        }

        boolean hasAspectOfEdition() {
            return hasAspect(edition, aspect);
        }

        boolean hasHappened() {
            return !on.isAfter(today);
        }
    }

    private static final Rule<Facts> SCHOOL = new Rule<>(
            "practice.school-not-there",
            "On this day the school was not open yet, or not any more.",
            Facts::schoolIsThere);
    private static final Rule<Facts> HAPPENED = new Rule<>(
            "practice.in-future", "It is recorded after it happened: its date lies in the future.", Facts::hasHappened);

    static final List<Rule<Facts>> SHARING = List.of(
            new Rule<>("practice.id-taken", "Practice with this id stands in the record already.", Facts::hasNewId),
            SCHOOL,
            HAPPENED,
            new Rule<>(
                    "practice.no-edition",
                    "No strategy edition is in force on this day. Adopt one that begins by then.",
                    Facts::hasEdition),
            new Rule<>(
                    "practice.unknown-aspect",
                    "The strategy edition in force on this day has no such aspect.",
                    Facts::hasAspectOfEdition));
    static final List<Rule<Facts>> TAKING_UP = List.of(
            new Rule<>(
                    "practice.uptake-id-taken",
                    "Something taken up with this id stands in the record already.",
                    Facts::hasNewId),
            new Rule<>(
                    "practice.own-practice",
                    "A school takes up practice of other schools, not its own.",
                    Facts::isOfAnotherSchool),
            new Rule<>(
                    "practice.unknown-school",
                    "The other school is not one of this trust's.",
                    Facts::otherIsOfTheTrust),
            SCHOOL,
            HAPPENED);
    static final List<Rule<Facts>> LOOKING_BACK = List.of(
            new Rule<>("practice.unknown-uptake", "The school has taken up nothing with this id.", Facts::isThere),
            HAPPENED,
            new Rule<>("practice.before-taken-up", "It was taken up later than this date.", Facts::isNotBefore));

    /** What support between schools rests on when it is agreed. */
    record LinkFacts(
            boolean taken,
            AgreeSupportLink link,
            boolean giverIsOfTheTrust,
            Optional<StrategyEdition> edition,
            boolean schoolIsThere,
            Decider decider) {

        boolean hasNewId() {
            return !taken;
        }

        boolean isWithAnotherSchool() {
            return !link.giver().equals(link.school());
        }

        boolean hasEdition() {
            return edition.isPresent();
        }

        boolean hasAspectOfEdition() {
            return hasAspect(edition, link.aspect());
        }

        boolean endsAfterItBegins() {
            return link.until().map(last -> !last.isBefore(link.effectiveOn())).orElse(true);
        }

        boolean isFromOutsideTheSchool() {
            return decider.isNoLeaderOfSchool();
        }
    }

    static final List<Rule<LinkFacts>> LINKING = Rule.join(
            List.of(
                    new Rule<>(
                            "practice.link-id-taken",
                            "A support link with this id stands in the record already.",
                            LinkFacts::hasNewId),
                    new Rule<>(
                            "practice.link-with-itself",
                            "A school is supported by other schools, not by itself.",
                            LinkFacts::isWithAnotherSchool),
                    new Rule<>(
                            "practice.unknown-school",
                            "The other school is not one of this trust's.",
                            LinkFacts::giverIsOfTheTrust),
                    new Rule<>(
                            "practice.link-own-school",
                            "The trust agrees who supports whom: whoever leads the school does not agree it for the trust.",
                            LinkFacts::isFromOutsideTheSchool),
                    new Rule<>(
                            "practice.school-not-there",
                            "On this day the school was not open yet, or not any more.",
                            LinkFacts::schoolIsThere),
                    new Rule<>(
                            "practice.no-edition",
                            "No strategy edition is in force on this day. Adopt one that begins by then.",
                            LinkFacts::hasEdition),
                    new Rule<>(
                            "practice.unknown-aspect",
                            "The strategy edition in force on this day has no such aspect.",
                            LinkFacts::hasAspectOfEdition),
                    new Rule<>(
                            "practice.link-until-before-from",
                            "The support ends before it begins.",
                            LinkFacts::endsAfterItBegins)),
            Rule.about(LinkFacts::decider, List.of(Decider.TAKEN)));

    /** What decisions remember of support between schools. */
    record Link(SchoolId giver, LocalDate from, boolean ended) {
        Link asEnded() {
            return new Link(giver, from, true);
        }
    }

    /** What support between schools rests on when it ends. */
    record EndFacts(Optional<Link> link, LocalDate on, LocalDate today) {
        boolean isThere() {
            return link.isPresent();
        }

        boolean isOpen() {
            return link.filter(found -> !found.ended()).isPresent();
        }

        boolean hasHappened() {
            return !on.isAfter(today);
        }

        boolean isNotBefore() {
            return link.map(found -> !on.isBefore(found.from())).orElse(true);
        }
    }

    static final List<Rule<EndFacts>> ENDING = List.of(
            new Rule<>("practice.unknown-link", "No support link of this id stands in the record.", EndFacts::isThere),
            new Rule<>("practice.link-ended", "This support has ended already.", EndFacts::isOpen),
            new Rule<>(
                    "practice.in-future",
                    "It is recorded after it happened: its date lies in the future.",
                    EndFacts::hasHappened),
            new Rule<>("practice.before-link", "The support begins later than this date.", EndFacts::isNotBefore));

    private SharingPractice() {}

    private static boolean hasAspect(Optional<StrategyEdition> edition, String code) {
        return edition.stream()
                .flatMap(found -> found.aspects().stream())
                .anyMatch(aspect -> aspect.code().equals(code));
    }

    static PracticeShared share(SharePractice command, Facts facts) {
        Rule.check(SHARING, facts);
        return new PracticeShared(
                command.school(),
                command.practice(),
                command.aspect(),
                command.subject(),
                command.text(),
                command.evidence(),
                facts.on());
    }

    static PracticeTakenUp takeUp(TakeUpPractice command, Facts facts) {
        Rule.check(TAKING_UP, facts);
        return new PracticeTakenUp(
                command.school(), command.uptake(), command.from(), command.practice(), command.how(), facts.on());
    }

    static PracticeOutcomeRecorded lookBack(RecordPracticeOutcome command, Facts facts) {
        Rule.check(LOOKING_BACK, facts);
        return new PracticeOutcomeRecorded(
                command.school(), command.uptake(), command.effect(), command.outcome(), facts.on());
    }

    static SupportLinkAgreed link(AgreeSupportLink command, LinkFacts facts) {
        Rule.check(LINKING, facts);
        return new SupportLinkAgreed(
                command.school(),
                command.link(),
                command.giver(),
                command.aspect(),
                command.subject(),
                command.days(),
                command.purpose(),
                command.until(),
                command.effectiveOn(),
                Decided.now(facts.decider().by(), command.decidedOn(), command.reason(), List.of()));
    }

    static SupportLinkEnded end(EndSupportLink command, EndFacts facts) {
        Rule.check(ENDING, facts);
        return new SupportLinkEnded(
                command.school(),
                command.link(),
                facts.link().orElseThrow().giver(),
                command.daysGiven(),
                command.outcome(),
                facts.on());
    }
}
