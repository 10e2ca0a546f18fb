/**
 * Checks an export of Milepost, years later, on any machine with a JDK: its own parser, its own hashing, and nothing shared with
 * what wrote the export, so that a mistake made there is not made again here. The format is in docs/export-format.md.
 */
@NullMarked
package org.milepost.verify;

import org.jspecify.annotations.NullMarked;
