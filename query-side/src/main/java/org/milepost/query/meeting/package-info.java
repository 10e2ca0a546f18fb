/**
 * Which meetings there were, who came, and what was agreed, challenged and decided.
 */
@NullMarked
package org.milepost.query.meeting;

import org.jspecify.annotations.NullMarked;
