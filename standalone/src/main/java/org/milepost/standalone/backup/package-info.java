/**
 * Copies of a data folder, made while it is in use, each checked as soon as it is made; and the way back from one into an empty
 * folder, which says when the copy is older than what was signed since.
 */
@NullMarked
package org.milepost.standalone.backup;

import org.jspecify.annotations.NullMarked;
