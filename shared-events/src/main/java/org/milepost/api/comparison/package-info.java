/** What differs between two moments of one record. */
@NullMarked
package org.milepost.api.comparison;

import org.jspecify.annotations.NullMarked;
