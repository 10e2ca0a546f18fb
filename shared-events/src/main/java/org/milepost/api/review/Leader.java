package org.milepost.api.review;

import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.access.Office;

/** Who leads a review: a person, an office whoever holds it, or a person in an office. */
public record Leader(Optional<Office> office, Optional<ActorId> person) {
    public Leader {
        if (office.isEmpty() && person.isEmpty()) {
            throw new IllegalArgumentException(
                    "Name the 'office' or the 'person' who leads the review, or leave 'ledBy' out where it is somebody from"
                            + " outside the trust.");
        }
    }

    /** A person in an office. */
    public static Leader of(Office office, ActorId person) {
        return new Leader(Optional.of(office), Optional.of(person));
    }
}
