package org.milepost.api.strategy;

/** Whether a school in a band has a rapid acceleration plan. */
public enum RapNeed {
    REQUIRED,
    ALLOWED,
    NONE
}
