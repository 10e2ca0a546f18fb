/**
 * How a school sees itself, term by term, and what changed since the last time.
 */
@NullMarked
package org.milepost.query.summary;

import org.jspecify.annotations.NullMarked;
