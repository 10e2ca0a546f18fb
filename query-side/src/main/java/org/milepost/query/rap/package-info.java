/**
 * A school's rapid acceleration plans: how each stands, who must approve what waits, and how each objective goes.
 */
@NullMarked
package org.milepost.query.rap;

import org.jspecify.annotations.NullMarked;
