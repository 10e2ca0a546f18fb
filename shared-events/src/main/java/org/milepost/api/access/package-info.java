/**
 * Who may do what: offices, the rights they give, and the authority table that both sides read.
 */
@NullMarked
package org.milepost.api.access;

import org.jspecify.annotations.NullMarked;
