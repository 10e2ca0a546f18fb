/**
 * What can be read: views folded from the record, the same folds for documents and for any moment of the past, and only
 * as far as the reader's office reaches.
 */
@NullMarked
package org.milepost.query;

import org.jspecify.annotations.NullMarked;
