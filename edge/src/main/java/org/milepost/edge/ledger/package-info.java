/**
 * The ledger: what lets a trust show, years later, that nobody has changed its record. Every school's stream and the trust's own
 * is a log whose events are hashed into a tree (RFC 9162); the heads of all logs of a trust are signed together as a checkpoint,
 * short enough for the minutes. The logs can be computed again at any time, the checkpoints cannot: they are kept beside the record.
 */
@NullMarked
package org.milepost.edge.ledger;

import org.jspecify.annotations.NullMarked;
