package org.milepost.query;

import java.util.Optional;
import org.milepost.api.RecordedEvent;
import org.milepost.api.calendar.SchoolYear;

/**
 * A pure fold of a school's events into a state that answers are made from. The same fold feeds the live documents and
 * time travel, so both say the same.
 *
 * @param <S> the state: a record that JSON can carry
 */
public interface View<S> {
    /** The name of its documents; stable only as long as the documents are not rebuilt. */
    String name();

    /** The type of the state. */
    Class<S> type();

    /** The state before the first event. */
    S initial();

    /** The state after one more event. It returns the state itself, and not an equal one, where nothing changed. */
    S apply(S state, RecordedEvent recorded);

    /**
     * Which part of a school's view an event belongs to, for views that would grow too large as one document: a school year,
     * say. A view in one part answers the empty text; an event that belongs to no part of the view answers nothing.
     */
    default Optional<String> part(RecordedEvent recorded) {
        return Optional.of("");
    }

    /** The part of a school year; its usual stroke separates a document's school from its part. */
    static String part(SchoolYear year) {
        return year.toString().replace('/', '-');
    }
}
