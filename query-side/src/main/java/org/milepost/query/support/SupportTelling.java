package org.milepost.query.support;

import static org.milepost.query.timeline.Telling.day;

import java.util.List;
import java.util.stream.Collectors;
import org.milepost.api.Note;
import org.milepost.api.support.SupportEvent;
import org.milepost.api.support.SupportEvent.ExecutiveLeaderAppointed;
import org.milepost.api.support.SupportEvent.StaffingRedeployed;
import org.milepost.api.support.SupportEvent.SupportDayCancelled;
import org.milepost.api.support.SupportEvent.SupportDayCorrected;
import org.milepost.api.support.SupportEvent.SupportDayDelivered;
import org.milepost.api.support.SupportEvent.SupportDayRetracted;
import org.milepost.api.support.SupportEvent.SupportDayScheduled;
import org.milepost.api.support.SupportEvent.SupportPlanAgreed;
import org.milepost.api.support.SupportEvent.SupportRequestAgreed;
import org.milepost.api.support.SupportEvent.SupportRequestDeclined;
import org.milepost.api.support.SupportEvent.SupportRequestDelivered;
import org.milepost.api.support.SupportEvent.SupportRequested;
import org.milepost.api.support.SupportEvent.SupportVisitMade;

/** Tells support in plain sentences; the words people wrote stand beside them. */
public final class SupportTelling {
    private SupportTelling() {}

    /** What happened. */
    public static String sentence(SupportEvent event) {
        return switch (event) {
            case SupportPlanAgreed e ->
                "Support for " + e.year() + " agreed"
                        + e.daysATerm()
                                .map(days -> ", with " + days + (days == 1 ? " day a term" : " days a term"))
                                .orElse("")
                        + ".";
            case SupportDayScheduled e ->
                "Support scheduled for " + day(e.scheduledFor()) + ": "
                        + e.length().words() + " by " + e.by().office().title() + ".";
            case SupportDayDelivered e ->
                "Support given on " + day(e.effectiveOn()) + ": " + e.length().words() + " by "
                        + e.by().office().title() + ".";
            case SupportDayCorrected e ->
                "Corrected: the support of " + day(e.wasOn()) + " was given on " + day(e.effectiveOn()) + ", "
                        + e.length().words() + " by " + e.by().office().title() + ".";
            case SupportDayRetracted e -> "Taken back: no support was given on " + day(e.wasOn()) + ".";
            case SupportDayCancelled e -> "The support scheduled for " + day(e.scheduledFor()) + " was cancelled.";
            case SupportRequested e -> "The school asked for support.";
            case SupportRequestAgreed e -> "Support that the school asked for was agreed.";
            case SupportRequestDeclined e -> "Support that the school asked for was declined.";
            case SupportRequestDelivered e -> "Support that the school asked for was given.";
            case SupportVisitMade e ->
                "Support visit on " + day(e.effectiveOn()) + " by "
                        + e.by().stream().map(by -> by.office().title()).collect(Collectors.joining(" and ")) + ".";
            case ExecutiveLeaderAppointed e ->
                "Executive leader appointed by the Trust Board from " + day(e.effectiveOn())
                        + e.until().map(last -> " until " + day(last)).orElse("") + ".";
            case StaffingRedeployed e ->
                "Staff moved to the school from " + day(e.effectiveOn())
                        + (e.from().isEmpty()
                                ? ""
                                : ", from "
                                        + e.from().stream()
                                                .map(school -> "'" + school.value() + "'")
                                                .collect(Collectors.joining(" and ")))
                        + ".";
        };
    }

    /** What people wrote. */
    public static List<Note> notes(SupportEvent event) {
        return switch (event) {
            case SupportPlanAgreed e -> List.of(e.support(), e.decided().reason());
            case SupportDayScheduled e -> List.of(e.purpose());
            case SupportDayDelivered e -> List.of(e.done());
            case SupportDayCorrected e -> List.of(e.reason());
            case SupportDayRetracted e -> List.of(e.reason());
            case SupportDayCancelled e -> List.of(e.reason());
            case SupportRequested e -> List.of(e.need());
            case SupportRequestAgreed e -> List.of(e.decided().reason());
            case SupportRequestDeclined e -> List.of(e.decided().reason());
            case SupportRequestDelivered e -> List.of(e.done());
            case SupportVisitMade e -> List.of(e.done());
            case ExecutiveLeaderAppointed e -> List.of(e.decided().reason());
            case StaffingRedeployed e -> List.of(e.posts(), e.decided().reason());
        };
    }
}
