package org.milepost.command.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.ItemId;
import org.milepost.api.review.FindingKind;
import org.milepost.api.review.Leader;
import org.milepost.api.review.ReviewKind;
import org.milepost.api.review.Subject;

/** What decisions remember of one review. */
record Review(
        ReviewKind kind,
        Optional<Leader> ledBy,
        Set<Subject> subjects,
        Optional<LocalDate> carriedOutOn,
        boolean closed,
        Map<ItemId, Found> findings) {
    Review {
        subjects = Set.copyOf(subjects);
        findings = Map.copyOf(findings);
    }

    /** What decisions remember of one finding. */
    record Found(FindingKind kind, boolean answered, boolean retracted) {
        boolean waits() {
            return kind == FindingKind.URGENT && !answered && !retracted;
        }
    }

    static Review planned(ReviewKind kind, Optional<Leader> ledBy, Collection<Subject> subjects) {
        return new Review(kind, ledBy, Set.copyOf(subjects), Optional.empty(), false, Map.of());
    }

    Review carriedOut(LocalDate day, Optional<Leader> by) {
        return new Review(kind, by, subjects, Optional.of(day), closed, findings);
    }

    Review with(ItemId finding, Found found) {
        Map<ItemId, Found> changed = new HashMap<>(findings);
        changed.put(finding, found);
        return new Review(kind, ledBy, subjects, carriedOutOn, closed, changed);
    }

    Review asClosed() {
        return new Review(kind, ledBy, subjects, carriedOutOn, true, findings);
    }
}
