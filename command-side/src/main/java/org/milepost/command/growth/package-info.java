/**
 * The dates of professional growth: nobody records their own, and only of people who hold the office.
 */
@NullMarked
package org.milepost.command.growth;

import org.jspecify.annotations.NullMarked;
