package org.milepost.api;

import java.time.Instant;
import java.time.LocalDate;

/**
 * For which two moments an answer was given, echoed in it.
 *
 * @param on the day it was true on
 * @param knownOn the instant it was known by
 * @param sequence the last sequence of the stream that it rests on, −1 where it rests on none
 */
public record Moment(LocalDate on, Instant knownOn, long sequence) {}
