/**
 * The words every slice shares: who a stream belongs to, who acts, what a decision and its evidence are, what a refusal
 * says, and what comes back when something was recorded.
 */
@NullMarked
package org.milepost.api;

import org.jspecify.annotations.NullMarked;
