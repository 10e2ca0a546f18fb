/**
 * What schools reported week by week, against the targets of their day, and the trust's own figures put together from it.
 */
@NullMarked
package org.milepost.query.metrics;

import org.jspecify.annotations.NullMarked;
