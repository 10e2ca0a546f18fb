/** The school calendar: school years, terms, half-terms, the days a school is open, and the weeks named by their Monday. */
@NullMarked
package org.milepost.api.calendar;

import org.jspecify.annotations.NullMarked;
