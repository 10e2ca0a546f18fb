package org.milepost.query.arch.canary;

import org.milepost.command.arch.canary.MeetsTheQuerySide;

/** Planted: the query side knows the command side. */
public final class MeetsTheCommandSide {
    String meet() {
        return MeetsTheQuerySide.class.getName();
    }
}
