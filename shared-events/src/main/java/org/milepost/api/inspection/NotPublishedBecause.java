package org.milepost.api.inspection;

/** Why a published table has no figure, from the marker it prints in its place. It stays a gap, and never becomes 0. */
public enum NotPublishedBecause {
    EMPTY("the file leaves it empty"),
    SUPPRESSED("withheld, so that nobody in a small group can be recognised (SUPP, c)"),
    NO_ENTRIES("no pupils were entered or eligible (NE)"),
    NOT_PUBLISHED("not published (NP)"),
    NOT_AVAILABLE("not available (x, :)"),
    NOT_APPLICABLE("does not apply to this school (z, NA)"),
    LOW_COVERAGE("too few of the pupils are covered (LOWCOV)"),
    ROUNDS_TO_NOTHING("more than none, but rounds to none (low, k)"),
    UNRELIABLE("too unreliable to publish (u)"),
    NEW_SCHOOL("the school is too new (NEW)"),
    ZERO_WITHOUT_SCORES("0% beside empty reading and maths scores stands for a withheld figure");

    private final String words;

    NotPublishedBecause(String words) {
        this.words = words;
    }

    /** The reason in plain words. */
    public String words() {
        return words;
    }
}
