/**
 * The risks of a school and of the trust, and when the trustees looked at them.
 */
@NullMarked
package org.milepost.query.risk;

import org.jspecify.annotations.NullMarked;
