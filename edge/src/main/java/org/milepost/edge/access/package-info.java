/**
 * Who is asking: API tokens, hashed at rest, and the actor they stand for.
 */
@NullMarked
package org.milepost.edge.access;

import org.jspecify.annotations.NullMarked;
