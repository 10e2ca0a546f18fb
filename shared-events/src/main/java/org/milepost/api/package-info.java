/** x. */
@NullMarked
package org.milepost.api;

import org.jspecify.annotations.NullMarked;
