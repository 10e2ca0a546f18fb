/**
 * Erasing what a person wrote, or who a person is. The record keeps its events and every proof holds; what is erased is the key of
 * a note, or the entry of the directory that gives a name to an opaque id. That it was done, by whom and why, is an event itself.
 */
@NullMarked
package org.milepost.api.erasure;

import org.jspecify.annotations.NullMarked;
