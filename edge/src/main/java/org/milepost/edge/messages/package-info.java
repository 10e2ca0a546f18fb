/**
 * The way to the command and query buses: who asks travels along, refusals come back as refusals.
 */
@NullMarked
package org.milepost.edge.messages;

import org.jspecify.annotations.NullMarked;
