package org.milepost.command;

import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/** What decisions of one school need to know of another, which has a stream of its own. */
public interface OtherSchools {
    /** Whether there is such a school, and it is or was one of the trust's. */
    boolean areOf(TrustId trust, SchoolId school);
}
