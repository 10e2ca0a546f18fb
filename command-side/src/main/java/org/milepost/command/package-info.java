/**
 * Decisions. Each command is decided on one stream, by rules that are values, on facts from that stream and from the
 * trust's; what was decided is recorded as events and nothing else is kept.
 */
@NullMarked
package org.milepost.command;

import org.jspecify.annotations.NullMarked;
