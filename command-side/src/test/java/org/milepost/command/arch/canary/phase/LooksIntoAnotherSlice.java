package org.milepost.command.arch.canary.phase;

import org.milepost.command.arch.canary.school.Schools;

/** Planted: a slice that depends on another one. */
public final class LooksIntoAnotherSlice {
    Schools schools() {
        return new Schools();
    }
}
