/**
 * The country beside a school: every school's published figures, to say where one school's figure stands. Filled from
 * the same files as the schools' own record, and disposable: it is no record, holds nothing a trust decided, and is made
 * again from the files whenever it is lost or its form changes.
 */
@NullMarked
package org.milepost.standalone.reference;

import org.jspecify.annotations.NullMarked;
