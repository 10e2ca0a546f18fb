package org.milepost.api.meeting;

import java.time.LocalDate;
import java.util.Optional;
import org.milepost.api.AsOf;
import org.milepost.api.Page;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/** What can be asked about meetings. */
public sealed interface MeetingQuery {

    /** Which meetings concerned the school, and what came of them? */
    record MeetingsOfSchool(
            SchoolId school,
            AsOf asOf,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<MeetingKind> kind,
            Page page)
            implements MeetingQuery, Query<SchoolMeetings> {
        @Override
        public Class<SchoolMeetings> answerType() {
            return SchoolMeetings.class;
        }
    }

    /** Which meetings did the trust hold, who came, and what was decided? */
    record MeetingsOfTrust(
            TrustId trust,
            AsOf asOf,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<MeetingKind> kind,
            Page page)
            implements MeetingQuery, Query<TrustMeetings> {
        @Override
        public Class<TrustMeetings> answerType() {
            return TrustMeetings.class;
        }
    }
}
