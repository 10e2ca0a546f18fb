/** What every page has around it: the two dates at the top, the way to the other pages, what is said when something is refused. */
@NullMarked
package org.milepost.web.frame;

import org.jspecify.annotations.NullMarked;
