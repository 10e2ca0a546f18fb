/**
 * Actions at a school: whoever owned or did one does not verify it; SLIM leaders, Lead Practitioners and the executive team
 * keep to actions of their own and of reviews that they lead.
 */
@NullMarked
package org.milepost.command.action;

import org.jspecify.annotations.NullMarked;
