package org.milepost.architecture.canary;

/** Planted: a nullness annotation that is not JSpecify's. */
public final class SpeaksOfNullInAnotherVocabulary {
    @Nullable
    public String name() {
        return "";
    }
}
