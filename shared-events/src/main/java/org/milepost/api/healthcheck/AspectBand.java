package org.milepost.api.healthcheck;

import java.util.List;
import java.util.Optional;
import org.milepost.api.Evidence;
import org.milepost.api.Note;

/**
 * One aspect of a school as a health check judges it.
 *
 * @param aspect code of an aspect of the strategy edition
 * @param band code of the band it is judged in; absent where the school has no such side, as a junior school has no early years
 * @param seen what was seen, or why there is nothing to judge
 * @param evidence what the judgement rests on
 */
public record AspectBand(String aspect, Optional<String> band, Note seen, List<Evidence> evidence) {
    public AspectBand {
        evidence = List.copyOf(evidence);
    }
}
