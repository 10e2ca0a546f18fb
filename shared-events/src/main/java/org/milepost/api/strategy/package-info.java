/** The trust's school improvement strategy as data: bands, what each promises and asks, who owes what to whom. */
@NullMarked
package org.milepost.api.strategy;

import org.jspecify.annotations.NullMarked;
