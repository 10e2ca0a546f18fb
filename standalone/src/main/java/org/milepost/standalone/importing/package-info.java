/**
 * Reading what others publish about schools: the Department for Education's and Ofsted's files, and a school's own key
 * metrics. A reader turns a file into typed rows, rejected lines (number and reason) and warnings; it decides nothing
 * and records nothing. What becomes of a row (an event on a school's stream, a line of the reference table) is the
 * caller's business. A bad line never stops a file; a file of another shape is refused as a whole.
 */
@NullMarked
package org.milepost.standalone.importing;

import org.jspecify.annotations.NullMarked;
