/**
 * A school's improvement cycles: the questions, the answers, and what followed.
 */
@NullMarked
package org.milepost.query.cycle;

import org.jspecify.annotations.NullMarked;
