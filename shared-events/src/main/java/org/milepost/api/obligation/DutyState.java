package org.milepost.api.obligation;

/** What has become of a duty by a day. */
public enum DutyState {
    /** Its first day is to come. */
    NOT_YET_DUE("not yet due"),
    /** It may be done now, and has not been. */
    DUE("due"),
    /** It was done in its time. */
    MET("met"),
    /** It was done after its time, but before the next time of the same duty was over. */
    MET_LATE("met late"),
    /** Its last day has passed, and it was not done. */
    MISSED("missed"),
    /** The school left the band that asked for it before its last day. */
    ENDED_BY_BAND_CHANGE("ended by band change"),
    /** What else it rested on ended before its last day: the edition, the condition, the school's time in the trust. */
    NO_LONGER_OWED("no longer owed");

    private final String words;

    DutyState(String words) {
        this.words = words;
    }

    /** As people say it. */
    public String words() {
        return words;
    }
}
