/** What happened, when, and on whose word? */
@NullMarked
package org.milepost.web.timeline;

import org.jspecify.annotations.NullMarked;
