/**
 * The annual standards check, called health check: each aspect of a school judged in a band, the band that fits best proposed,
 * and what the CEO concluded.
 */
@NullMarked
package org.milepost.api.healthcheck;

import org.jspecify.annotations.NullMarked;
