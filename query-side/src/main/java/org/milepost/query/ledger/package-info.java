/**
 * The ledger's answers: how far a school's or the trust's log is, proofs that an event is in it and that it only grew, and the
 * signed checkpoints. The hashing is in the edge; here is decided who may ask.
 */
@NullMarked
package org.milepost.query.ledger;

import org.jspecify.annotations.NullMarked;
