/**
 * What is due: every duty that the trust's strategy gives a school or the trust, by when, why, and what became of it. Nothing
 * here is recorded; it follows from the edition in force, the calendar and what else stands in the record.
 */
@NullMarked
package org.milepost.api.obligation;

import org.jspecify.annotations.NullMarked;
