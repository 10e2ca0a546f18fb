/**
 * Erasing: an administrator has a note or a person's name destroyed, with a reason that stays in the record. What is destroyed lies
 * beside the record, behind {@link org.milepost.command.erasure.Erasable}.
 */
@NullMarked
package org.milepost.command.erasure;

import org.jspecify.annotations.NullMarked;
