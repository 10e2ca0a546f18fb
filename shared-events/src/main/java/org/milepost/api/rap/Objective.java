package org.milepost.api.rap;

import java.time.LocalDate;
import java.util.List;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.access.Office;

/**
 * One thing a RAP sets out to achieve.
 *
 * @param objective its id within the RAP; an edit or amendment that keeps the id speaks of the same objective
 * @param successCriteria by what everybody will see that it was achieved
 * @param owner the office that answers for it
 */
public record Objective(ItemId objective, Note text, List<Note> successCriteria, Office owner, LocalDate dueOn) {
    static final int MOST_CRITERIA = 20;

    public Objective {
        successCriteria = List.copyOf(successCriteria);
        if (successCriteria.isEmpty() || successCriteria.size() > MOST_CRITERIA) {
            throw new IllegalArgumentException("An objective has 1 to " + MOST_CRITERIA + " success criteria.");
        }
    }
}
