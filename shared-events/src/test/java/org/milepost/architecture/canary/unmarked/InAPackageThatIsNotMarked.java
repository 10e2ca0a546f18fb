package org.milepost.architecture.canary.unmarked;

/** Planted: its package has no package-info. */
public final class InAPackageThatIsNotMarked {}
