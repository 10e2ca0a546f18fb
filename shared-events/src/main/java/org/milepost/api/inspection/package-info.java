/**
 * How others see a school: Ofsted's inspections, each in the framework of its day, the results the department publishes
 * for a school year, and the national figures beside them. Nothing here is averaged, summed, or compared across frameworks
 * or definitions.
 */
@NullMarked
package org.milepost.api.inspection;

import org.jspecify.annotations.NullMarked;
