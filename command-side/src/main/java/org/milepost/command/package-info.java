/** x. */
@NullMarked
package org.milepost.command;

import org.jspecify.annotations.NullMarked;
