/**
 * Professional growth, by its dates alone: headteachers, SI Leads, and the CEO, whose goals and outcome are documents kept elsewhere.
 */
@NullMarked
package org.milepost.api.growth;

import org.jspecify.annotations.NullMarked;
