/**
 * How others see a school: inspections, each with its framework, and published results with the country's figures beside
 * them where they mean the same.
 */
@NullMarked
package org.milepost.query.inspection;

import org.jspecify.annotations.NullMarked;
