/**
 * A school's identity over time: registered, renamed, given another URN, joined to a trust, moved, merged, closed. Every
 * one of these is dated, because all of them change while the school's record goes on.
 */
@NullMarked
package org.milepost.api.school;

import org.jspecify.annotations.NullMarked;
