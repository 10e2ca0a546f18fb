package org.milepost.command.arch.canary.school;

import org.milepost.command.arch.canary.phase.PhaseAdvance;

/** Allowed: the root sees every slice. */
public record School(PhaseAdvance phase) {}
