/** Did the school improve, and did support work? */
@NullMarked
package org.milepost.web.trajectory;

import org.jspecify.annotations.NullMarked;
