/**
 * Improvement cycles: when a school wants to look at itself as a whole, it works through the questions of the strategy's last
 * page, each answered with evidence that stands in the record already.
 */
@NullMarked
package org.milepost.api.cycle;

import org.jspecify.annotations.NullMarked;
