/**
 * What happened at a school, when, and on whose word: every event in a plain sentence.
 */
@NullMarked
package org.milepost.api.timeline;

import org.jspecify.annotations.NullMarked;
