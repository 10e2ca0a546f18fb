package org.milepost.standalone.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/**
 * What is to be exported.
 *
 * @param trust whose record it is, and whose key signs the export
 * @param school one school of it; all logs of the trust if absent
 * @param from the first day of recording, Europe/London; with {@code to}
 * @param to the last day of recording
 * @param events the events wanted, by id; all if empty
 */
public record ExportOrder(
        TrustId trust,
        Optional<SchoolId> school,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Set<String> events) {
    public ExportOrder {
        events = Set.copyOf(events);
        if (from.isPresent() != to.isPresent()) {
            throw new IllegalArgumentException("An export between dates has a first and a last day.");
        }
        if (from.isPresent() && !events.isEmpty()) {
            throw new IllegalArgumentException("An export is of days or of chosen events, not of both.");
        }
        if (from.isPresent() && from.get().isAfter(to.orElseThrow())) {
            throw new IllegalArgumentException("The first day of an export is not after its last.");
        }
    }

    /** Everything. */
    public static ExportOrder whole(TrustId trust, Optional<SchoolId> school) {
        return new ExportOrder(trust, school, Optional.empty(), Optional.empty(), Set.of());
    }

    /** The word for what sort of export it is, as the file says it. */
    String scope() {
        if (from.isPresent()) {
            return "between";
        }
        return events.isEmpty() ? "whole" : "chosen";
    }

    /** What it is, as the security log tells it: ids and days, and nothing of what is in the events. */
    public String inWords() {
        StringBuilder words = new StringBuilder(trust.value());
        school.ifPresent(one -> words.append(", school ").append(one.value()));
        from.ifPresent(day -> words.append(", ").append(day).append(" to ").append(to.orElseThrow()));
        if (!events.isEmpty()) {
            words.append(", ").append(events.size()).append(" chosen events");
        }
        return words.toString();
    }
}
