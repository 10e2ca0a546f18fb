/**
 * The key metrics of a school's week: submitted once, corrected with a reason, never overwritten.
 */
@NullMarked
package org.milepost.api.metrics;

import org.jspecify.annotations.NullMarked;
