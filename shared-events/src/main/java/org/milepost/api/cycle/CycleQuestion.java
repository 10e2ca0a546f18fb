package org.milepost.api.cycle;

/** The questions that drive the improvement cycle, in their order (the strategy's last page). */
public enum CycleQuestion {
    HOW_WELL("How well is the school performing?"),
    EXPECTATIONS("Do outcomes meet expectations?"),
    STRENGTHS_AND_RISKS("What are its strengths and risks?"),
    BEST_PRACTICE("Which best practice could be shared?"),
    KEY_AREAS("What are the key areas for improvement?"),
    PROCESSES("Which processes are involved?"),
    BETTER_OR_DIFFERENTLY("What could be done better or differently?");

    private final String words;

    CycleQuestion(String words) {
        this.words = words;
    }

    /** The question itself. */
    public String words() {
        return words;
    }
}
