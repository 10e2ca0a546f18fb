/**
 * What a trust decides for all its schools: the strategy edition in force, the calendar, the key metrics, and who holds
 * which office.
 */
@NullMarked
package org.milepost.api.trust;

import org.jspecify.annotations.NullMarked;
