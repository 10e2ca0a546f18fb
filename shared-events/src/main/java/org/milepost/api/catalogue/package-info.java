/** The key metrics a trust collects every week: what each means, which way is better, how figures add up. */
@NullMarked
package org.milepost.api.catalogue;

import org.jspecify.annotations.NullMarked;
