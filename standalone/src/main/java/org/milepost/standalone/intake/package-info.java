/**
 * What becomes of published files in a trust's own record: each row that is about one of its schools is sent as a command,
 * decided like any other, and kept with the file as its source. A file read twice records nothing the second time.
 */
@NullMarked
package org.milepost.standalone.intake;

import org.jspecify.annotations.NullMarked;
