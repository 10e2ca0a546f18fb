package org.milepost.api.rap;

/** How an objective of a RAP goes, in the eyes of whoever monitors it. */
public enum Progress {
    ON_TRACK,
    AT_RISK,
    OFF_TRACK
}
