/**
 * Risks of a school and of the trust: anybody in charge names them, a decision accepts them; the trustees assess them every year.
 */
@NullMarked
package org.milepost.command.risk;

import org.jspecify.annotations.NullMarked;
