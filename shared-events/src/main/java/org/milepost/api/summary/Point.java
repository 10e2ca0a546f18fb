package org.milepost.api.summary;

import org.milepost.api.ItemId;
import org.milepost.api.Note;

/**
 * One strength, or one area to develop, in the school's own eyes.
 *
 * @param point its id; the next summary keeps it where it speaks of the same
 * @param aspect code of an aspect of the strategy edition
 */
public record Point(ItemId point, String aspect, Note text) {}
