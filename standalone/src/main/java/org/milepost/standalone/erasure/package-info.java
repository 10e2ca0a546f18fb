/**
 * Erasing in a data folder: keys of notes and names of people are destroyed, whatever remembers them forgets them, and a list
 * outside the backups says what was erased, so that a restore erases it again.
 */
@NullMarked
package org.milepost.standalone.erasure;

import org.jspecify.annotations.NullMarked;
