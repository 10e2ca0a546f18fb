/**
 * Forms: every command of the system can be filled in on a page, checked in words, and recorded.
 */
@NullMarked
package org.milepost.web.form;

import org.jspecify.annotations.NullMarked;
