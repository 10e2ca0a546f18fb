/**
 * The embedded record: one data folder, one SQLite file of events that is only ever appended to, one way into it. What
 * is acknowledged is on disk; what is recorded never changes and never goes back in time. Beside it stands a second
 * file for durable things that are not events.
 */
@NullMarked
package org.milepost.standalone.store;

import org.jspecify.annotations.NullMarked;
