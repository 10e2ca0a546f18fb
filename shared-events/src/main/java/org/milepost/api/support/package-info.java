/**
 * The support a school gets: the year's plan, days that follow from its band, support it asks for, weekly support, an
 * executive leader, staff moved to it.
 */
@NullMarked
package org.milepost.api.support;

import org.jspecify.annotations.NullMarked;
