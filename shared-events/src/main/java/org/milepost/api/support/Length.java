package org.milepost.api.support;

import java.math.BigDecimal;

/** How long somebody comes: support is counted in days and half days. */
public enum Length {
    DAY("a day", BigDecimal.ONE),
    HALF_DAY("half a day", new BigDecimal("0.5"));

    private final String words;
    private final BigDecimal days;

    Length(String words, BigDecimal days) {
        this.words = words;
        this.days = days;
    }

    /** What people call it. */
    public String words() {
        return words;
    }

    /** In days. */
    public BigDecimal days() {
        return days;
    }
}
