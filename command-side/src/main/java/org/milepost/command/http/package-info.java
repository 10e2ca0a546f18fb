/**
 * Commands over HTTP.
 */
@NullMarked
package org.milepost.command.http;

import org.jspecify.annotations.NullMarked;
