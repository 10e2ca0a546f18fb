/**
 * A fictional trust of eight schools over ten school years, made by real commands under a simulated clock, so that every
 * screen and endpoint has something true to show and any past moment can be asked for.
 */
@NullMarked
package org.milepost.standalone.demo;

import org.jspecify.annotations.NullMarked;
