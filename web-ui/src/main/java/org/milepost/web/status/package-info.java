/** One page that says whether Milepost is up, and where to go from there. */
@NullMarked
package org.milepost.web.status;

import org.jspecify.annotations.NullMarked;
