/** x. */
@NullMarked
package org.milepost.query;

import org.jspecify.annotations.NullMarked;
