/**
 * What a trust has decided for its schools.
 */
@NullMarked
package org.milepost.query.trust;

import org.jspecify.annotations.NullMarked;
