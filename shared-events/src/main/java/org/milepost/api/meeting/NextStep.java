package org.milepost.api.meeting;

import java.time.LocalDate;
import java.util.Optional;
import org.milepost.api.Note;
import org.milepost.api.access.Office;

/** A step agreed in a meeting: what, whose office it is, and by when. */
public record NextStep(Note step, Office owner, Optional<LocalDate> dueOn) {}
