/** x. */
@NullMarked
package org.milepost.edge;

import org.jspecify.annotations.NullMarked;
