/**
 * The programme for early career teachers: begun, reviewed, ended.
 */
@NullMarked
package org.milepost.command.ect;

import org.jspecify.annotations.NullMarked;
