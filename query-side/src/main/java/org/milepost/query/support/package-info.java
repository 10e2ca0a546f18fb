/**
 * The support a school is entitled to, what is scheduled and what was given, term by term and by whom.
 */
@NullMarked
package org.milepost.query.support;

import org.jspecify.annotations.NullMarked;
