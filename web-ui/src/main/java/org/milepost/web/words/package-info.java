/** How dates, figures and bands are written for people. */
@NullMarked
package org.milepost.web.words;

import org.jspecify.annotations.NullMarked;
