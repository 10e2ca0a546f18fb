/**
 * Supporting a school: who agrees the year's plan and what a school asks for, who schedules days and says they took place;
 * SLIM leaders and Lead Practitioners keep to their own days.
 */
@NullMarked
package org.milepost.command.support;

import org.jspecify.annotations.NullMarked;
