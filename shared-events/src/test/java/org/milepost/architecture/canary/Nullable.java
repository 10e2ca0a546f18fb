package org.milepost.architecture.canary;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands for the nullness annotations that libraries bring along. */
@Retention(RetentionPolicy.CLASS)
public @interface Nullable {}
