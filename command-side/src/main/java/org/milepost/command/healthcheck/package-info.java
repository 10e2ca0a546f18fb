/**
 * The annual health check: CEO and School Improvement Leads judge every aspect, a band is proposed from that, and the CEO
 * concludes by naming the placement it led to. Nobody who leads the school judges it.
 */
@NullMarked
package org.milepost.command.healthcheck;

import org.jspecify.annotations.NullMarked;
