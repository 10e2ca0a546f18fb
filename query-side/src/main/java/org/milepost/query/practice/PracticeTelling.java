package org.milepost.query.practice;

import static org.milepost.query.timeline.Telling.day;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Note;
import org.milepost.api.practice.PracticeEvent;
import org.milepost.api.practice.PracticeEvent.PracticeOutcomeRecorded;
import org.milepost.api.practice.PracticeEvent.PracticeShared;
import org.milepost.api.practice.PracticeEvent.PracticeTakenUp;
import org.milepost.api.practice.PracticeEvent.SupportLinkAgreed;
import org.milepost.api.practice.PracticeEvent.SupportLinkEnded;
import org.milepost.api.review.Subject;

/** Tells what schools share and give each other in plain sentences; the words people wrote stand beside them. */
public final class PracticeTelling {
    private PracticeTelling() {}

    /** What happened. */
    public static String sentence(PracticeEvent event) {
        return switch (event) {
            case PracticeShared e -> "Practice shared: " + about(e.aspect(), e.subject()) + ".";
            case PracticeTakenUp e -> "Practice of '" + e.from().value() + "' taken up.";
            case PracticeOutcomeRecorded e ->
                "Of practice taken up from another school: " + e.effect().words() + ".";
            case SupportLinkAgreed e ->
                "Support by '" + e.giver().value() + "' agreed from " + day(e.effectiveOn()) + ": " + days(e.days())
                        + ", " + about(e.aspect(), e.subject()) + ".";
            case SupportLinkEnded e ->
                "Support by '" + e.giver().value() + "' ended after " + days(e.daysGiven()) + ".";
        };
    }

    /** What people wrote. */
    public static List<Note> notes(PracticeEvent event) {
        return switch (event) {
            case PracticeShared e -> List.of(e.text());
            case PracticeTakenUp e -> List.of(e.how());
            case PracticeOutcomeRecorded e -> List.of(e.outcome());
            case SupportLinkAgreed e -> List.of(e.purpose(), e.decided().reason());
            case SupportLinkEnded e -> List.of(e.outcome());
        };
    }

    private static String days(BigDecimal days) {
        return days.stripTrailingZeros().toPlainString() + (days.compareTo(BigDecimal.ONE) == 0 ? " day" : " days");
    }

    /** An aspect's code is its name in small words; the name itself may change from edition to edition. */
    private static String about(String aspect, Optional<Subject> subject) {
        return subject.map(name -> name + ", ").orElse("") + aspect.replace('-', ' ');
    }
}
