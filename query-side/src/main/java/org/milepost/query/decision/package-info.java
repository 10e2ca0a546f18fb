/**
 * The register of decisions.
 */
@NullMarked
package org.milepost.query.decision;

import org.jspecify.annotations.NullMarked;
