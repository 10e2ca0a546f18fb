/** What changed this week, and what is to be talked about? */
@NullMarked
package org.milepost.web.meeting;

import org.jspecify.annotations.NullMarked;
