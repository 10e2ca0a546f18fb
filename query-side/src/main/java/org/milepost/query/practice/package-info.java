/**
 * What schools share and take up, and who gives how much to whom: a ledger with two sides.
 */
@NullMarked
package org.milepost.query.practice;

import org.jspecify.annotations.NullMarked;
