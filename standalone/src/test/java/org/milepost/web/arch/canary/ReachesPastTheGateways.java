package org.milepost.web.arch.canary;

import org.milepost.query.arch.canary.MeetsTheCommandSide;

/** Planted: a page reaches past the gateways. */
public final class ReachesPastTheGateways {
    String meet() {
        return MeetsTheCommandSide.class.getName();
    }
}
