/**
 * How people come in: a name and a password, or a one-time link to choose them; a session with its limits, the list of own
 * sessions, and the way out of all of them. What a person may then do is decided elsewhere, by their offices.
 */
@NullMarked
package org.milepost.web.signin;

import org.jspecify.annotations.NullMarked;
