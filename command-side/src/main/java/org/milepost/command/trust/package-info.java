/**
 * What a trust decides for all its schools. Its policy comes from files that people write and read: a strategy edition, a
 * catalogue of key metrics, a calendar; whatever is wrong in one is told by line and field, everything at once.
 */
@NullMarked
package org.milepost.command.trust;

import org.jspecify.annotations.NullMarked;
