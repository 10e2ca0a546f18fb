package org.milepost.api.action;

import java.util.Optional;
import org.milepost.api.ItemId;

/**
 * What an action comes from: a thing of the record by its id, or an event by its own, or both.
 *
 * @param item the id of the review, plan, meeting or other thing
 * @param part the id of the part it comes from, such as a finding of the review
 * @param event the id of the event it comes from
 */
public record Source(Kind kind, Optional<ItemId> item, Optional<ItemId> part, Optional<String> event) {

    /** The sorts of things that actions come from. */
    public enum Kind {
        REVIEW("review"),
        HEALTH_CHECK("health check"),
        IMPROVEMENT_PLAN("improvement plan"),
        SCHOOL_SUMMARY("school summary"),
        RAP("RAP"),
        MEETING("meeting"),
        INSPECTION("inspection"),
        RISK("risk"),
        SUPPORT("support"),
        KEY_METRICS("key metrics"),
        CYCLE("improvement cycle");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What people call it. */
        public String words() {
            return words;
        }
    }

    public Source {
        if (item.isEmpty() && event.isEmpty()) {
            throw new IllegalArgumentException(
                    "An action says what it comes from: name the 'item' (the review, the plan) or the 'event'.");
        }
        if (part.isPresent() && item.isEmpty()) {
            throw new IllegalArgumentException("A 'part' is part of an 'item': name that too.");
        }
        if (event.filter(id -> id.isBlank() || id.length() > 64).isPresent()) {
            throw new IllegalArgumentException("An event's id has 1 to 64 characters.");
        }
    }

    /** A thing of the record. */
    public static Source of(Kind kind, ItemId item) {
        return new Source(kind, Optional.of(item), Optional.empty(), Optional.empty());
    }
}
