/**
 * Improvement plans: one a school year, written by the school's leaders, approved by the CEO and by nobody who had a hand in
 * them, told about each term, and closed once every milepost is judged.
 */
@NullMarked
package org.milepost.command.plan;

import org.jspecify.annotations.NullMarked;
