package org.milepost.query.arch.canary;

import org.milepost.standalone.arch.canary.Wiring;

/** Planted: a side knows the process it runs in. */
public final class MeetsTheStandalone {
    String meet() {
        return Wiring.class.getName();
    }
}
