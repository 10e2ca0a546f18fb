package org.milepost.api.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Moment;
import org.milepost.api.SchoolId;

/**
 * What differs between two moments. Nothing else can differ between them than the events that count for the one and not for
 * the other: recorded in between, or taking effect in between.
 *
 * @param moment the moment that is looked at
 * @param with the moment that it is compared with
 * @param bands schools that are in another band
 * @param changes the events, school by school in the order of recording; the first {@value #MOST_CHANGES} of them
 * @param total how many events there are in all
 */
public record Comparison(Moment moment, Moment with, List<BandChange> bands, List<Change> changes, long total) {
    /** Most events told one by one. */
    public static final int MOST_CHANGES = 500;

    public Comparison {
        bands = List.copyOf(bands);
        changes = List.copyOf(changes);
    }

    /** The two moments of a comparison. */
    public record Moments(Moment now, Moment then) {}

    /**
     * Another band.
     *
     * @param then the band at the moment compared with, where the school was in one
     * @param now the band at the moment looked at
     */
    public record BandChange(SchoolId school, Optional<String> then, Optional<String> now, String sentence) {}

    /**
     * An event that counts for one of the two moments.
     *
     * @param school whose event it is; the trust's own have none
     * @param sentence what it says, old and new, and when it was recorded
     * @param onlyThen whether it counts for the moment compared with, and not for the one looked at
     */
    public record Change(
            Optional<SchoolId> school,
            String event,
            String type,
            LocalDate effectiveOn,
            Instant recordedAt,
            String sentence,
            boolean onlyThen) {}
}
