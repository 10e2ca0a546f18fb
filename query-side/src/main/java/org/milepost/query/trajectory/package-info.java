/**
 * The way a school has come over the years, put together from the views of the other slices.
 */
@NullMarked
package org.milepost.query.trajectory;

import org.jspecify.annotations.NullMarked;
