/**
 * Actions from any source, each with an owner and a day by which it is due: raised, done, and verified by somebody else;
 * and the action plans that the trust agrees with a school for a band.
 */
@NullMarked
package org.milepost.api.action;

import org.jspecify.annotations.NullMarked;
