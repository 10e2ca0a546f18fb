package org.milepost.query.arch.canary;

/** Stands for the type of all views. */
public interface View {}
