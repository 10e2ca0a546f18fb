/**
 * What people wrote, sealed: every note stands in the record encrypted under a key of its own, which is kept beside the record.
 * Destroying the key erases the note everywhere, in backups of the record too, and no proof of the ledger is touched by it.
 */
@NullMarked
package org.milepost.edge.notes;

import org.jspecify.annotations.NullMarked;
