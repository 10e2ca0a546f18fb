package org.milepost.command.arch.canary;

import org.milepost.query.arch.canary.MeetsTheCommandSide;

/** Planted: the command side knows the query side. */
public final class MeetsTheQuerySide {
    String meet() {
        return MeetsTheCommandSide.class.getName();
    }
}
