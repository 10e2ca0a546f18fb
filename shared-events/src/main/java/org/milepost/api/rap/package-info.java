/**
 * Rapid Acceleration Plans (RAPs): what a school in trouble will do, who agreed it, and how it goes each half-term.
 */
@NullMarked
package org.milepost.api.rap;

import org.jspecify.annotations.NullMarked;
