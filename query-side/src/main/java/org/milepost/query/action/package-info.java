/**
 * What is to be done at a school, what became of it, and what is overdue.
 */
@NullMarked
package org.milepost.query.action;

import org.jspecify.annotations.NullMarked;
