/**
 * Reviewing a school: who may plan a review, find, answer and close. Nobody from the school's own leadership records
 * findings about it.
 */
@NullMarked
package org.milepost.command.review;

import org.jspecify.annotations.NullMarked;
