package org.milepost.api.strategy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A year's school improvement strategy: which bands there are, what each promises and asks, which aspects are judged, and
 * which obligations follow. A trust adopts a new edition each year; history stays judged by the edition then in force.
 *
 * @param code such as {@code 2025-26}
 * @param placedBy whose decision it is which band a school is in
 * @param bands gentlest first
 */
public record StrategyEdition(
        String code,
        String title,
        Policy<DecidingOffice> placedBy,
        List<Band> bands,
        List<Aspect> aspects,
        List<Obligation> obligations) {
    public StrategyEdition {
        bands = List.copyOf(bands);
        aspects = List.copyOf(aspects);
        obligations = List.copyOf(obligations);
        if (!code.matches("[0-9A-Za-z][0-9A-Za-z.-]{0,39}")) {
            throw new IllegalArgumentException("code: '" + code + "' is not an edition code (such as 2025-26)");
        }
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("bands: an edition has at least one");
        }
        Set<String> codes = distinct("bands", bands, Band::code);
        distinct("bands", bands, band -> "rank " + band.rank());
        distinct("aspects", aspects, Aspect::code);
        distinct("obligations", obligations, Obligation::id);
        for (Obligation obligation : obligations) {
            for (Policy<String> band : obligation.bands()) {
                if (!codes.contains(band.value())) {
                    throw new IllegalArgumentException("obligations: " + obligation.id() + " names the band "
                            + band.value() + ", which this edition does not have");
                }
            }
        }
    }

    public Optional<Band> band(String code) {
        return bands.stream().filter(band -> band.code().equals(code)).findFirst();
    }

    /**
     * Of two bands the one that asks more. A RAP's approver follows the stricter of the band at submission and the band at
     * approval.
     */
    public Band stricter(Band one, Band other) {
        return one.rank() >= other.rank() ? one : other;
    }

    /** The obligations of a school in this band; those that the trust owes once are not among them. */
    public List<Obligation> obligationsIn(String band) {
        return obligations.stream()
                .filter(obligation -> obligation.scope() == Obligation.Scope.SCHOOL && obligation.appliesTo(band))
                .toList();
    }

    private static <T> Set<String> distinct(String field, Collection<T> items, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        for (T item : items) {
            if (!seen.add(key.apply(item))) {
                throw new IllegalArgumentException(field + ": " + key.apply(item) + " stands there twice");
            }
        }
        return seen;
    }
}
