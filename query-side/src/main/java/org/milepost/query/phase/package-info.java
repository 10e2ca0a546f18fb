/**
 * In which band each school is, and which way it is moving.
 */
@NullMarked
package org.milepost.query.phase;

import org.jspecify.annotations.NullMarked;
