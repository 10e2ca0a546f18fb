/**
 * A school's programmes for early career teachers.
 */
@NullMarked
package org.milepost.query.ect;

import org.jspecify.annotations.NullMarked;
