/**
 * Meetings: CEO and headteacher each week, the trust's groups, the committee and the Board. Who recorded it stands beside it;
 * what a body decided names its minute.
 */
@NullMarked
package org.milepost.command.meeting;

import org.jspecify.annotations.NullMarked;
