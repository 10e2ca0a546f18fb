package org.milepost.api.ledger;

/** Why a checkpoint was made. */
public enum Occasion {
    /** The one of the day. */
    DAILY,
    /** Somebody asked for it. */
    REQUEST,
    /** Before a meeting of the Board or a committee, to be printed in its minutes. */
    MEETING,
    /** With an export, so that it covers all that is in it. */
    EXPORT
}
