package org.milepost.api.rap;

import org.milepost.api.ItemId;
import org.milepost.api.Note;

/** What a monitor says of one objective in one half-term, and why. */
public record Judgement(ItemId objective, Progress progress, Note note) {}
