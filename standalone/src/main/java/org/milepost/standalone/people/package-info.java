/**
 * How people come to an account and lose it: an administrator invites them by their opaque id, and takes the account away.
 */
@NullMarked
package org.milepost.standalone.people;

import org.jspecify.annotations.NullMarked;
