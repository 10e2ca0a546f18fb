/**
 * What takes minutes, done beside a running server: an administrator sends files to import, or asks for all views to be
 * read anew, gets the job's address back at once, and looks there how far it is and what came of it. Jobs run one after
 * another, so that files that build on each other can be sent in one go.
 */
@NullMarked
package org.milepost.standalone.jobs;

import org.jspecify.annotations.NullMarked;
