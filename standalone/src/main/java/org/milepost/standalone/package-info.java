/** x. */
@NullMarked
package org.milepost.standalone;

import org.jspecify.annotations.NullMarked;
