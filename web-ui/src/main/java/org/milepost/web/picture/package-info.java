/** Small pictures drawn by the server: the steps of the bands, the run of a figure, the small multiples of a trajectory. */
@NullMarked
package org.milepost.web.picture;

import org.jspecify.annotations.NullMarked;
