package org.milepost.standalone.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.milepost.api.Evidence;

/**
 * Where a row was read.
 *
 * @param source the file, as what is recorded from it names it
 * @param publishedOn when the file was published, where somebody said so
 */
record Origin(String file, long line, Evidence source, Optional<LocalDate> publishedOn) {}
