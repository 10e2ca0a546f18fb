/**
 * School summaries: how a school sees itself each term, its strengths, what it has to develop, the band it is in, and what it
 * does about it.
 */
@NullMarked
package org.milepost.api.summary;

import org.jspecify.annotations.NullMarked;
