package org.milepost.api.risk;

/** How large a risk is: how likely it is, and how much harm it would do, each from 1 (little) to 5 (much). */
public record Score(int likelihood, int impact) {
    public Score {
        if (likelihood < 1 || likelihood > 5 || impact < 1 || impact > 5) {
            throw new IllegalArgumentException("'likelihood' and 'impact' are 1 to 5.");
        }
    }

    /** Both together, from 1 to 25. */
    public int product() {
        return likelihood * impact;
    }
}
