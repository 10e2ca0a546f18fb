/**
 * The key metrics of a school's week: what may be submitted, and how a mistake is put right.
 */
@NullMarked
package org.milepost.command.metrics;

import org.jspecify.annotations.NullMarked;
