/**
 * School summaries: how a school sees itself, written by its leaders whenever they want to; the last of a term counts.
 */
@NullMarked
package org.milepost.command.summary;

import org.jspecify.annotations.NullMarked;
