/** Is the RAP approved, by whom, and is it on track? */
@NullMarked
package org.milepost.web.rap;

import org.jspecify.annotations.NullMarked;
