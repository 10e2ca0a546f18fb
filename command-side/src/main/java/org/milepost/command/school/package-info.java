/**
 * The school's stream: who the school is over time, and the root that the other slices hang on.
 */
@NullMarked
package org.milepost.command.school;

import org.jspecify.annotations.NullMarked;
