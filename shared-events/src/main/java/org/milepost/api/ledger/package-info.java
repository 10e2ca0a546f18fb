/**
 * What can be asked about the ledger, by which a trust shows that nobody has changed its record: how far a log is, that an event
 * is in it, that it only ever grew, and what was signed when.
 */
@NullMarked
package org.milepost.api.ledger;

import org.jspecify.annotations.NullMarked;
