package org.milepost.standalone.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.milepost.api.ActorId;
import org.milepost.api.Command;
import org.milepost.api.RecordedEvent;

/** What happens in the demo's years, noted in any order and read in the order of time. */
final class Diary {
    private final List<Happening> happenings = new ArrayList<>();
    private final Instant until;

    /** @param until nothing that happens later is noted */
    Diary(Instant until) {
        this.until = until;
    }

    /** Notes that somebody sends a command on a day, at a time of the schools' zone. */
    void note(LocalDate day, String time, String actor, Command command) {
        noteFromRecord(day, time, actor, recorded -> command);
    }

    /** Notes that somebody sends a command that rests on what was recorded before, as its evidence does. */
    void noteFromRecord(LocalDate day, String time, String actor, Function<Recorded, Command> command) {
        Instant at = day.atTime(LocalTime.parse(time))
                .atZone(RecordedEvent.SCHOOL_ZONE)
                .toInstant();
        if (!at.isAfter(until)) {
            happenings.add(new Happening(at, new ActorId(actor), command));
        }
    }

    /** The day itself, or the Monday after a weekend. */
    static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    /** Whether a day lies within the demo's years. */
    boolean reaches(LocalDate day) {
        return !day.atTime(23, 0).atZone(RecordedEvent.SCHOOL_ZONE).toInstant().isAfter(until);
    }

    /** Everything, in the order of time; what happens at the same moment stays in the order it was noted. */
    List<Happening> inOrder() {
        return happenings.stream().sorted(Comparator.comparing(Happening::at)).toList();
    }
}
