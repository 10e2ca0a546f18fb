/** x. */
@NullMarked
package org.milepost.web;

import org.jspecify.annotations.NullMarked;
