/**
 * The people of a trust: who holds which office, who is invited and by whom, and how CEO and Chair hear of it. An
 * administrator invites people and takes accounts away here.
 */
@NullMarked
package org.milepost.web.people;

import org.jspecify.annotations.NullMarked;
