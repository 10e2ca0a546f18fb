/**
 * The ledger of a data folder: its logs as they lie on disk, the checkpoint of the day, and the look at the record that every
 * start takes.
 */
@NullMarked
package org.milepost.standalone.ledger;

import org.jspecify.annotations.NullMarked;
