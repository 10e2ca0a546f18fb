/**
 * The strategies that a school published for its grants.
 */
@NullMarked
package org.milepost.query.grant;

import org.jspecify.annotations.NullMarked;
