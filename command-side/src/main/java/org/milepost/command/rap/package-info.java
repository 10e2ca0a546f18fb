/**
 * Rapid Acceleration Plans: written by the school's leaders, approved by whom the stricter band names and by nobody who had a
 * hand in them, monitored each half-term, amended and approved again, completed or superseded.
 */
@NullMarked
package org.milepost.command.rap;

import org.jspecify.annotations.NullMarked;
