package org.milepost.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.DecidedBy;
import org.milepost.api.Minute;
import org.milepost.api.access.Office;

/**
 * Who takes a decision and when: the part of a decision's facts that is the same in every slice.
 *
 * @param actor who sends the command
 * @param office the office they act in
 * @param leadsSchool whether the actor also leads the school in question
 * @param today the day of recording
 * @param decidedOn the day of the decision
 * @param minute where a body's decision is minuted
 */
public record Decider(
        ActorId actor,
        Office office,
        boolean leadsSchool,
        LocalDate today,
        LocalDate decidedOn,
        Optional<Minute> minute) {

    public static final Rule<Decider> TAKEN = new Rule<>(
            "decision.in-future",
            "A decision is recorded after it was taken: its date lies in the future.",
            Decider::hasDecidedByToday);
    public static final Rule<Decider> MINUTED = new Rule<>(
            "decision.needs-minute",
            "A decision of the Board or a committee names the meeting and its minute reference.",
            Decider::namesMinuteOfBody);
    public static final Rule<Decider> FROM_THE_MEETING = new Rule<>(
            "decision.not-yours-to-minute",
            "Only the clerk, or a member of the body, records what a meeting decided.",
            Decider::maySpeakForBody);
    public static final Rule<Decider> IN_THE_MEETING = new Rule<>(
            "decision.before-meeting",
            "A body decides in its meeting: the decision is not dated before it.",
            Decider::decidesInMeeting);

    /** What holds of a decision in every slice. */
    public static final List<Rule<Decider>> RULES = List.of(TAKEN, MINUTED, FROM_THE_MEETING, IN_THE_MEETING);

    /** Nothing can be recorded before it is decided. */
    public boolean hasDecidedByToday() {
        return !decidedOn.isAfter(today);
    }

    /** A clerk, and a member of a body, record what the body decided, and so name its minute. */
    public boolean namesMinuteOfBody() {
        return minute.isPresent() || !(office == Office.CLERK || office.isBody());
    }

    /** Only those who sit in the meetings say what a body decided. */
    public boolean maySpeakForBody() {
        return minute.isEmpty() || office == Office.CLERK || office.isBody();
    }

    /** A body decides in its meeting, not before it. */
    public boolean decidesInMeeting() {
        return minute.map(named -> !decidedOn.isBefore(named.meetingOn())).orElse(true);
    }

    /** Whoever leads the school takes no decision of one person about it. */
    public boolean isNoLeaderOfSchool() {
        return minute.isPresent() || !leadsSchool;
    }

    /** Whether the decision is the Board's or a committee's. */
    public boolean isBody() {
        return minute.isPresent();
    }

    /** The office that decides: the body's where a minute is named, else the actor's own. */
    public Office decidingOffice() {
        return minute.isPresent() ? (office.isBody() ? office : Office.BOARD_MEMBER) : office;
    }

    /** Who decided, as it will stand in the record; to be asked after the rules have passed. */
    public DecidedBy by() {
        return minute.map(named -> DecidedBy.body(decidingOffice(), named))
                .orElseGet(() -> DecidedBy.person(office, actor));
    }
}
