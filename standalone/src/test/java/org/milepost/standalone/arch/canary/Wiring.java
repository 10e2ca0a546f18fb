package org.milepost.standalone.arch.canary;

/** Stands for the wiring of the one process, which no side may know. */
public final class Wiring {}
