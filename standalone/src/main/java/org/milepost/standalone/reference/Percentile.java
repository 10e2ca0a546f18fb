package org.milepost.standalone.reference;

import java.math.BigDecimal;

/**
 * Where a value stands among schools' published figures: the share of schools whose figure is lower, those with the same
 * figure counted by half. High is a high figure, not a good one: of absence, low is better.
 *
 * @param percent between 0 and 100, to one decimal place
 * @param schools how many establishments published a figure
 */
public record Percentile(BigDecimal percent, long schools) {}
