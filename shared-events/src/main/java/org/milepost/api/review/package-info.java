/**
 * Peer and external reviews: requested by a headteacher or planned by the trust, carried out, found, answered by the
 * school, closed.
 */
@NullMarked
package org.milepost.api.review;

import org.jspecify.annotations.NullMarked;
