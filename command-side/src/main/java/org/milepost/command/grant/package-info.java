/**
 * The strategies that a school publishes for its grants.
 */
@NullMarked
package org.milepost.command.grant;

import org.jspecify.annotations.NullMarked;
