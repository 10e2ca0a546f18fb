/**
 * Milepost as separate services: the record in Axon Server, what is kept beside it in MongoDB. Only with the profile {@code
 * axonserver}.
 */
@NullMarked
package org.milepost.edge.distributed;

import org.jspecify.annotations.NullMarked;
