package org.milepost.standalone.importing;

/** One thing that a file tells, typed; the kind of file decides which. */
public sealed interface ImportedRow permits MembershipRow, UrnChangeRow, InspectionRow, OutcomesRow, SubmissionRow {}
