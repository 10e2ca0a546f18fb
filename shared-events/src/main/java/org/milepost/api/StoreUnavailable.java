package org.milepost.api;

import org.jspecify.annotations.Nullable;

/**
 * The record cannot be written just now, and nothing of what was asked has been recorded. Reading goes on. Every side
 * knows this type because the person who asked is told why in one sentence, wherever the store runs.
 */
public final class StoreUnavailable extends RuntimeException {

    /** The disk is full: the same request works once there is room again. */
    public static final String FULL = "store.full";

    /** The disk has failed, or the record is not what it was: nothing more is written until somebody has looked at it and started Milepost again. */
    public static final String READ_ONLY = "store.read-only";

    /** A server that Milepost keeps things on does not answer. */
    public static final String UNREACHABLE = "store.unreachable";

    private final String code;

    private StoreUnavailable(String code, String because, @Nullable Throwable cause) {
        super(because, cause);
        this.code = code;
    }

    public static StoreUnavailable full(Throwable cause) {
        return new StoreUnavailable(
                FULL, "The disk is full, so nothing was recorded. Free some space and try again.", cause);
    }

    public static StoreUnavailable readOnly(Throwable cause) {
        return new StoreUnavailable(
                READ_ONLY,
                "The disk could not be relied on to keep what is written, so nothing more is recorded until Milepost is"
                        + " started again. Everything recorded before can still be read.",
                cause);
    }

    /** What is in the record is not what was recorded; the sentence says where. */
    public static StoreUnavailable changed(String where) {
        return new StoreUnavailable(
                READ_ONLY,
                "The record is not what it was, so nothing more is recorded until somebody has looked at it: " + where
                        + " Everything can still be read.",
                null);
    }

    /** The same reason, for whoever comes later. */
    public static StoreUnavailable again(StoreUnavailable before) {
        return new StoreUnavailable(before.code, String.valueOf(before.getMessage()), before);
    }

    /** A server does not answer; the sentence says which. */
    public static StoreUnavailable unreachable(String because, Throwable cause) {
        return new StoreUnavailable(UNREACHABLE, because, cause);
    }

    /** {@code store.full}, {@code store.read-only} or {@code store.unreachable}: what a program decides by. */
    public String code() {
        return code;
    }
}
