/** Open pages are told when there is something newer: a stream says so, and the page fetches what it shows as always. */
@NullMarked
package org.milepost.web.live;

import org.jspecify.annotations.NullMarked;
