/**
 * What happened, in plain sentences.
 */
@NullMarked
package org.milepost.query.timeline;

import org.jspecify.annotations.NullMarked;
