/**
 * A school's health checks: each aspect's band year by year, what the profile proposed, and what was concluded.
 */
@NullMarked
package org.milepost.query.healthcheck;

import org.jspecify.annotations.NullMarked;
