/** What did the school report, week by week? */
@NullMarked
package org.milepost.web.metrics;

import org.jspecify.annotations.NullMarked;
