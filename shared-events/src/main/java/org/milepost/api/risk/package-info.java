/**
 * Risks of a school and of the trust: identified, reviewed, accepted, closed; and the trust-wide risk assessment.
 */
@NullMarked
package org.milepost.api.risk;

import org.jspecify.annotations.NullMarked;
