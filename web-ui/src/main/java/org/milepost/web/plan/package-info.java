/** A school's improvement plan, year by year: what it wants to reach, who approves it and why, how far it has come. */
@NullMarked
package org.milepost.web.plan;

import org.jspecify.annotations.NullMarked;
