/**
 * The way a school has come over the years: its bands and its figures side by side, and what is not known left open.
 */
@NullMarked
package org.milepost.api.trajectory;

import org.jspecify.annotations.NullMarked;
