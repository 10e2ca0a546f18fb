package org.milepost.command;

import org.milepost.api.ActorId;

/** What a decision needs to know of the installation itself. */
@FunctionalInterface
public interface Installation {
    /** Whether the person administers the installation, and so may create a trust. */
    boolean isAdministrator(ActorId actor);
}
