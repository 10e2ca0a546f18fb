/**
 * The register of decisions: who decided what, in which office, when, why and on what evidence.
 */
@NullMarked
package org.milepost.api.decision;

import org.jspecify.annotations.NullMarked;
