package org.milepost.api;

import java.time.LocalDate;

/** A fact that takes effect on a day of its own, which may lie before or after the day it was recorded. */
public interface Dated {
    /** The day (Europe/London) from which the fact holds in the school or trust. */
    LocalDate effectiveOn();
}
