/**
 * The description of the HTTP interface for programs, made from what is there: the mappings, the records, their Javadoc.
 */
@NullMarked
package org.milepost.edge.openapi;

import org.jspecify.annotations.NullMarked;
