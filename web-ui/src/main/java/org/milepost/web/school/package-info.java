/** How is the school now, and why is it in this band? */
@NullMarked
package org.milepost.web.school;

import org.jspecify.annotations.NullMarked;
