/** Two moments of one record side by side: which events count for one and not for the other. */
@NullMarked
package org.milepost.query.comparison;

import org.jspecify.annotations.NullMarked;
