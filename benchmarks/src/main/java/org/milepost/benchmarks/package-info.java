/** x. */
@NullMarked
package org.milepost.benchmarks;

import org.jspecify.annotations.NullMarked;
