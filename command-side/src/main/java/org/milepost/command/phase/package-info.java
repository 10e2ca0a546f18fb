/**
 * Placing a school in a band: proposed and approved by two people, or decided directly by one and marked so.
 */
@NullMarked
package org.milepost.command.phase;

import org.jspecify.annotations.NullMarked;
