/**
 * What reviews found at a school, and what the school answered.
 */
@NullMarked
package org.milepost.query.review;

import org.jspecify.annotations.NullMarked;
