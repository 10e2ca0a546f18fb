/**
 * School improvement plans, one a school year: what a school wants to reach, by which mileposts everybody will see it coming,
 * who approved it in September, and how it went.
 */
@NullMarked
package org.milepost.api.plan;

import org.jspecify.annotations.NullMarked;
