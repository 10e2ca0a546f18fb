/**
 * How a school stands, and which schools there are.
 */
@NullMarked
package org.milepost.query.school;

import org.jspecify.annotations.NullMarked;
