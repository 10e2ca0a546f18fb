/**
 * Improvement cycles: opened by headteacher or CEO when wanted, worked through question by question with evidence from the
 * record, and closed once every question is answered.
 */
@NullMarked
package org.milepost.command.cycle;

import org.jspecify.annotations.NullMarked;
