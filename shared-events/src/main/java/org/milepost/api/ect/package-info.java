/**
 * The programme for early career teachers at a school, without anybody's name.
 */
@NullMarked
package org.milepost.api.ect;

import org.jspecify.annotations.NullMarked;
