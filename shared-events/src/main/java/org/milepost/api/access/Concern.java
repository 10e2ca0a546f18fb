package org.milepost.api.access;

import java.util.Optional;
import java.util.Set;
import org.milepost.api.ItemId;
import org.milepost.api.review.Subject;

/**
 * What something in a school's record is about, as far as an office may be narrowed to it.
 *
 * @param review the review it belongs to
 * @param subjects the subjects of the curriculum that it looks at; empty where it looks at none in particular
 */
public record Concern(Optional<ItemId> review, Set<Subject> subjects) {
    /** About the school as a whole. */
    public static final Concern NONE = new Concern(Optional.empty(), Set.of());

    public Concern {
        subjects = Set.copyOf(subjects);
    }
}
