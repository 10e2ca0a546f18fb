package org.milepost.architecture.canary.util;

/** Planted: in a package whose name says nothing. */
public final class SaysNothing {}
