package org.milepost.api;

/** An event that records a decision. All of them, and only they, stand in the register of decisions. */
public interface Decision extends Dated {
    /** Who decided, when, why and on what evidence. */
    Decided decided();
}
