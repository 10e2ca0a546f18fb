package org.milepost.edge.arch.canary;

import org.milepost.command.arch.canary.MeetsTheQuerySide;

/** Planted: the edge knows a side. */
public final class KnowsASide {
    String meet() {
        return MeetsTheQuerySide.class.getName();
    }
}
