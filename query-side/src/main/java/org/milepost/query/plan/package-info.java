/**
 * A school's improvement plans: how each stands, who must approve what waits, how each milepost turned out, and which school
 * of a trust has none for the year.
 */
@NullMarked
package org.milepost.query.plan;

import org.jspecify.annotations.NullMarked;
