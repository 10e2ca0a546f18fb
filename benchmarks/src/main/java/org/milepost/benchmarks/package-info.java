/**
 * How fast Milepost is, measured on request by {@code ./milepost bench}: a made-up record is recorded in bulk, then read, rebuilt,
 * streamed and asked. Ratios are of figures of one run on one machine; {@code docs/performance.md} keeps the last ones.
 */
@NullMarked
package org.milepost.benchmarks;

import org.jspecify.annotations.NullMarked;
