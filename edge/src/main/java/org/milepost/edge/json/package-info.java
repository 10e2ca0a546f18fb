/**
 * How events, commands and answers are written as JSON: a closed set of types, short stored names, no default typing.
 */
@NullMarked
package org.milepost.edge.json;

import org.jspecify.annotations.NullMarked;
