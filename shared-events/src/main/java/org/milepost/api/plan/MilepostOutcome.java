package org.milepost.api.plan;

/** How a milepost turned out. */
public enum MilepostOutcome {
    MET,
    PARTLY,
    MISSED
}
