package org.milepost.api.meeting;

/** Every kind of meeting in one list, for answers. */
public enum MeetingKind {
    WEEKLY("weekly meeting with the CEO"),
    MANAGEMENT(Group.MANAGEMENT.words()),
    LEADERSHIP_NETWORK(Group.LEADERSHIP_NETWORK.words()),
    SLIM(Group.SLIM.words()),
    SEND(Group.SEND.words()),
    PUPIL_SUPPORT_LEADS(Group.PUPIL_SUPPORT_LEADS.words()),
    EARLY_YEARS(Group.EARLY_YEARS.words()),
    ACC("Achievement and Curriculum Committee"),
    BOARD("Trust Board");

    private final String words;

    MeetingKind(String words) {
        this.words = words;
    }

    /** What people call it. */
    public String words() {
        return words;
    }

    /** The kind of a group's meetings. */
    public static MeetingKind of(Group group) {
        return switch (group) {
            case MANAGEMENT -> MANAGEMENT;
            case LEADERSHIP_NETWORK -> LEADERSHIP_NETWORK;
            case SLIM -> SLIM;
            case SEND -> SEND;
            case PUPIL_SUPPORT_LEADS -> PUPIL_SUPPORT_LEADS;
            case EARLY_YEARS -> EARLY_YEARS;
        };
    }
}
