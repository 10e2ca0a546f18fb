/**
 * What is due: a pure function of the strategy edition in force, the calendar, what stands in the record and a day. {@code
 * FactsOf} says of every event what it shows to have happened, {@code SchoolTimes} when things recur, {@code Owed} puts them
 * together.
 */
@NullMarked
package org.milepost.query.obligation;

import org.jspecify.annotations.NullMarked;
