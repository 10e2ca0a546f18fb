package org.milepost.standalone.reference;

import org.milepost.standalone.importing.SchoolSort;

/**
 * Schools of about one size. Primary schools by forms of entry (a full one has 210 pupils), secondary schools by steps
 * of 300, all others by size alone.
 */
record RollBand(long least, long most) {
    private static final long[] PRIMARY = {105, 210, 315, 420, 630};
    private static final long[] SECONDARY = {600, 900, 1200, 1500};
    private static final long[] OTHERS = {50, 100, 200, 400};

    static RollBand of(SchoolSort sort, long roll) {
        long[] steps = switch (sort) {
            case PRIMARY -> PRIMARY;
            case SECONDARY -> SECONDARY;
            case NURSERY, SPECIAL, NON_MAINTAINED_SPECIAL, PUPIL_REFERRAL_UNIT, INDEPENDENT -> OTHERS;
        };
        long least = 0;
        for (long step : steps) {
            if (roll <= step) {
                return new RollBand(least, step);
            }
            least = step + 1;
        }
        return new RollBand(least, Long.MAX_VALUE);
    }

    boolean holds(long roll) {
        return roll >= least && roll <= most;
    }
}
