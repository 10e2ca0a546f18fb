/**
 * Lists: what is due, actions, reviews, support, meetings, risks, and how the trust keeps its own promises.
 */
@NullMarked
package org.milepost.web.list;

import org.jspecify.annotations.NullMarked;
