package org.milepost.api.plan;

import java.util.List;
import org.milepost.api.ItemId;
import org.milepost.api.Note;

/**
 * One curricular goal of an improvement plan.
 *
 * @param goal its id within the plan; an edit that keeps the id speaks of the same goal
 * @param successCriteria by what everybody will see that it was reached
 * @param mileposts what can be seen on the way, in the order of the plan
 */
public record Goal(ItemId goal, Note text, List<Note> successCriteria, List<Milepost> mileposts) {
    static final int MOST = 20;

    public Goal {
        successCriteria = List.copyOf(successCriteria);
        mileposts = List.copyOf(mileposts);
        if (successCriteria.isEmpty() || successCriteria.size() > MOST) {
            throw new IllegalArgumentException("A goal has 1 to " + MOST + " success criteria.");
        }
        if (mileposts.isEmpty() || mileposts.size() > MOST) {
            throw new IllegalArgumentException("A goal has 1 to " + MOST + " mileposts.");
        }
    }
}
