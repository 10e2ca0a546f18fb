/**
 * The HTTP edge: problem documents, the token check, the two dates of every question.
 */
@NullMarked
package org.milepost.edge.http;

import org.jspecify.annotations.NullMarked;
