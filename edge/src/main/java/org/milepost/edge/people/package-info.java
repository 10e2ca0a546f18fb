/**
 * Who is who: the record names people by opaque ids only, and the directory beside it says who they are, as long as it may.
 */
@NullMarked
package org.milepost.edge.people;

import org.jspecify.annotations.NullMarked;
