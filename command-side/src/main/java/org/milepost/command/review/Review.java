package org.milepost.command.review;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.milepost.api.ItemId;
import org.milepost.api.review.FindingKind;
import org.milepost.api.review.Leader;
import org.milepost.api.review.ReviewKind;

/** What decisions remember of one review. */
record Review(
        ReviewKind kind,
        Optional<Leader> ledBy,
        Optional<LocalDate> carriedOutOn,
        boolean closed,
        Map<ItemId, Found> findings) {
    Review {
        findings = Map.copyOf(findings);
    }

    /** What decisions remember of one finding. */
    record Found(FindingKind kind, boolean answered, boolean retracted) {
        boolean waits() {
            return kind == FindingKind.URGENT && !answered && !retracted;
        }
    }

    static Review planned(ReviewKind kind, Optional<Leader> ledBy) {
        return new Review(kind, ledBy, Optional.empty(), false, Map.of());
    }

    Review carriedOut(LocalDate day, Optional<Leader> by) {
        return new Review(kind, by, Optional.of(day), closed, findings);
    }

    Review with(ItemId finding, Found found) {
        Map<ItemId, Found> changed = new HashMap<>(findings);
        changed.put(finding, found);
        return new Review(kind, ledBy, carriedOutOn, closed, changed);
    }

    Review asClosed() {
        return new Review(kind, ledBy, carriedOutOn, true, findings);
    }
}
