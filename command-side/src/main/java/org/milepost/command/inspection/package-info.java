/**
 * Recording how others see a school: inspections in the framework of their day, published results and national figures.
 */
@NullMarked
package org.milepost.command.inspection;

import org.jspecify.annotations.NullMarked;
