/**
 * Views as documents in MongoDB: disposable, rebuilt from the record at any time.
 */
@NullMarked
package org.milepost.query.documents;

import org.jspecify.annotations.NullMarked;
