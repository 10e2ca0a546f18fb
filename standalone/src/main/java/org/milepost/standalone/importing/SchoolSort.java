package org.milepost.standalone.importing;

import java.util.Arrays;
import java.util.Optional;

/** The sorts of school the January census tells apart: comparators never cross them. */
public enum SchoolSort {
    NURSERY("State-funded nursery"),
    PRIMARY("State-funded primary"),
    SECONDARY("State-funded secondary"),
    SPECIAL("State-funded special school"),
    NON_MAINTAINED_SPECIAL("Non-maintained special school"),
    PUPIL_REFERRAL_UNIT("Pupil referral unit"),
    INDEPENDENT("Independent school");

    private final String words;

    SchoolSort(String words) {
        this.words = words;
    }

    /** The census's own words for it. */
    public String words() {
        return words;
    }

    static Optional<SchoolSort> parse(String text) {
        return Arrays.stream(values())
                .filter(sort -> sort.words.equalsIgnoreCase(text))
                .findFirst();
    }
}
