/**
 * The one canonical example of every event, for specifications, golden files and documents alike: Oakfield, a school of the
 * Meadow trust, in the autumn of 2026.
 */
@NullMarked
package org.milepost.api.examples;

import org.jspecify.annotations.NullMarked;
