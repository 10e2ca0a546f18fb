/**
 * Practice that a school shares, another takes up, and what came of it; and support between schools, with a giver and a taker.
 */
@NullMarked
package org.milepost.api.practice;

import org.jspecify.annotations.NullMarked;
