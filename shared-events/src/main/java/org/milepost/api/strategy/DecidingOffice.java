package org.milepost.api.strategy;

/** Whose decision it is: a placement, or the approval of a RAP. */
public enum DecidingOffice {
    CEO,
    BOARD
}
