/**
 * The strategies that a school publishes for its grants, year by year.
 */
@NullMarked
package org.milepost.api.grant;

import org.jspecify.annotations.NullMarked;
