/**
 * In which phase and band a school is placed, by whom, why, and what it was promised at that moment.
 */
@NullMarked
package org.milepost.api.phase;

import org.jspecify.annotations.NullMarked;
