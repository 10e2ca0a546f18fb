package org.milepost.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.milepost.api.RecordedEvent;
import org.milepost.api.calendar.SchoolYear;

/**
 * A view that only ever grows at its end. Its documents are kept by the school year in which the events were recorded, so that
 * a new event changes a small document, and the parts are joined when somebody reads.
 *
 * @param <S> the state: a record that JSON can carry
 */
public interface YearlyView<S> extends View<S> {

    /** The state after both, where everything in one was recorded before anything in the other. */
    S join(S earlier, S later);

    /** The parts that events recorded from one school year to another belong to, in their order. */
    default List<String> parts(SchoolYear first, SchoolYear last) {
        List<String> parts = new ArrayList<>();
        for (SchoolYear year = first; year.compareTo(last) <= 0; year = year.next()) {
            parts.add(View.part(year));
        }
        return parts;
    }

    @Override
    default Optional<String> part(RecordedEvent recorded) {
        return Optional.of(View.part(yearOf(recorded)));
    }

    /** The school year in which an event was recorded. */
    static SchoolYear yearOf(RecordedEvent recorded) {
        return SchoolYear.of(LocalDate.ofInstant(recorded.recordedAt(), RecordedEvent.SCHOOL_ZONE));
    }
}
