/** The security log, for administrators and auditors to read. */
@NullMarked
package org.milepost.standalone.security;

import org.jspecify.annotations.NullMarked;
