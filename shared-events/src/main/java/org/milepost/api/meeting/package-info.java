/**
 * Meetings: the CEO and a headteacher each week with the steps they agree, the groups of the trust with who came, and the
 * committee and the Board, recorded by the clerk with what they considered, challenged and decided.
 */
@NullMarked
package org.milepost.api.meeting;

import org.jspecify.annotations.NullMarked;
