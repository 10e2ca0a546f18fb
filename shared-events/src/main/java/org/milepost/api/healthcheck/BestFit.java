package org.milepost.api.healthcheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.milepost.api.strategy.Band;
import org.milepost.api.strategy.Policy;
import org.milepost.api.strategy.StrategyEdition;

/**
 * The band that a profile of aspects proposes, by a rule that anybody can follow: put the judged aspects in order, from the
 * gentlest band to the strictest, and take the one in the middle; of two in the middle, the stricter. No other band is nearer
 * to the whole profile, counted in bands from aspect to aspect, and where two are equally near the trust looks after the school
 * rather more than less. Every aspect counts the same, the overall judgement too; one that does not apply to the school does
 * not count. The strategy (7.2) asks for a best fit and leaves open how it is found, so this rule is assumed. It proposes and
 * does not decide: the CEO places the school, and says why where that departs from it.
 *
 * @param rule the name of the rule, so that a later one is told apart
 * @param counts how many aspects are judged in which band, gentlest first
 */
public record BestFit(String rule, String band, String phase, Optional<String> stage, List<Count> counts) {
    /** The rule's name. */
    public static final String MIDDLE_OF_THE_PROFILE = "middle-of-the-profile";

    /** The rule, as answers state it. */
    public static final String SAID =
            "Of the judged aspects, in order from the gentlest band to the strictest, the one in the middle; of two in the"
                    + " middle, the stricter. Every aspect counts the same. (Assumed: the strategy leaves open how the best"
                    + " fit is found. It is a proposal; the CEO decides.)";

    public BestFit {
        counts = List.copyOf(counts);
    }

    /** How many aspects are judged in a band. */
    public record Count(String band, int aspects) {}

    /**
     * What a profile proposes.
     *
     * @param judged codes of the bands of the aspects, one for each, all of the edition
     */
    public static BestFit of(StrategyEdition edition, List<String> judged) {
        if (judged.isEmpty()) {
            throw new IllegalArgumentException("Where no aspect is judged, nothing fits best.");
        }
        List<Band> profile = judged.stream()
                .map(code -> edition.band(code).orElseThrow())
                .sorted(Comparator.comparingInt(Band::rank))
                .toList();
        Band middle = profile.get(profile.size() / 2);
        return new BestFit(
                MIDDLE_OF_THE_PROFILE,
                middle.code(),
                middle.phase().value(),
                middle.stage().map(Policy::value),
                counts(edition, judged));
    }

    private static List<Count> counts(StrategyEdition edition, List<String> judged) {
        List<Count> counts = new ArrayList<>();
        for (Band band : edition.bands()) {
            int aspects = (int) judged.stream().filter(band.code()::equals).count();
            if (aspects > 0) {
                counts.add(new Count(band.code(), aspects));
            }
        }
        return counts;
    }
}
