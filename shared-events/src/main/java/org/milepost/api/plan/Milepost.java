package org.milepost.api.plan;

import java.time.LocalDate;
import org.milepost.api.ItemId;
import org.milepost.api.Note;

/**
 * Something that can be seen on the way to a goal, and by when.
 *
 * @param milepost its id within the plan; an edit that keeps the id speaks of the same milepost
 */
public record Milepost(ItemId milepost, Note text, LocalDate dueOn) {}
