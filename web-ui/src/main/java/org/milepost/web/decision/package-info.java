/** Who decided this, and what did they know? */
@NullMarked
package org.milepost.web.decision;

import org.jspecify.annotations.NullMarked;
