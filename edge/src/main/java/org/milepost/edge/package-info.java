/**
 * What both sides need where they meet the outside and each other, and what neither may take from the other.
 */
@NullMarked
package org.milepost.edge;

import org.jspecify.annotations.NullMarked;
