package org.milepost.api.review;

import java.util.List;
import java.util.Optional;

/**
 * What the trust needs to know of some kinds of review beside findings: numbers and impressions, never a case and never a
 * person.
 *
 * @param temperatures of a temperature check: how each aspect that was looked at stands
 * @param casesInDepth of a safeguarding review: how many cases were looked at in depth; nothing of what they were
 * @param entriesChecked of an audit of the single central record: how many entries were checked
 * @param entriesIncomplete of those, how many were incomplete
 * @param withExternal of a health and safety review: whether somebody from outside the trust took part
 */
public record Particulars(
        List<OfAspect> temperatures,
        Optional<Integer> casesInDepth,
        Optional<Integer> entriesChecked,
        Optional<Integer> entriesIncomplete,
        Optional<Boolean> withExternal) {
    /** For kinds of review that have none. */
    public static final Particulars NONE =
            new Particulars(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final int MOST = 5_000;

    /** How one aspect stands. */
    public record OfAspect(String aspect, Temperature temperature) {}

    public Particulars {
        temperatures = List.copyOf(temperatures);
        check("casesInDepth", casesInDepth);
        check("entriesChecked", entriesChecked);
        check("entriesIncomplete", entriesIncomplete);
        if (entriesIncomplete.orElse(0) > entriesChecked.orElse(MOST)) {
            throw new IllegalArgumentException("'entriesIncomplete' is at most 'entriesChecked'.");
        }
        if (temperatures.stream().map(OfAspect::aspect).distinct().count() < temperatures.size()) {
            throw new IllegalArgumentException("'temperatures' name each aspect once.");
        }
    }

    private static void check(String name, Optional<Integer> number) {
        if (number.filter(value -> value < 0 || value > MOST).isPresent()) {
            throw new IllegalArgumentException("'" + name + "' is a number from 0 to " + MOST + ".");
        }
    }

    /** Whether everything is there that a review of this kind has. */
    public boolean areWholeFor(ReviewKind kind) {
        return switch (kind) {
            case TEMPERATURE_CHECK -> !temperatures.isEmpty();
            case SAFEGUARDING -> casesInDepth.isPresent();
            case SINGLE_CENTRAL_RECORD -> entriesChecked.isPresent() && entriesIncomplete.isPresent();
            case HEALTH_AND_SAFETY, PEER, EXTERNAL, CEO_VISIT, ACC_VISIT, IN_HOUSE_MONITORING -> true;
        };
    }

    /** Whether nothing is there that a review of this kind does not have. */
    public boolean belongTo(ReviewKind kind) {
        return (temperatures.isEmpty() || kind == ReviewKind.TEMPERATURE_CHECK)
                && (casesInDepth.isEmpty() || kind == ReviewKind.SAFEGUARDING)
                && ((entriesChecked.isEmpty() && entriesIncomplete.isEmpty())
                        || kind == ReviewKind.SINGLE_CENTRAL_RECORD)
                && (withExternal.isEmpty() || kind == ReviewKind.HEALTH_AND_SAFETY);
    }
}
