/**
 * The dates of professional growth, each for those whom they concern.
 */
@NullMarked
package org.milepost.query.growth;

import org.jspecify.annotations.NullMarked;
