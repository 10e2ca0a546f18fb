/**
 * Sharing practice and supporting other schools: a school says itself what it shares and takes up; the trust agrees who supports whom.
 */
@NullMarked
package org.milepost.command.practice;

import org.jspecify.annotations.NullMarked;
