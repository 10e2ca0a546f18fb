/** Where is each school, and which way is it moving? */
@NullMarked
package org.milepost.web.board;

import org.jspecify.annotations.NullMarked;
