package org.milepost.web.frame;

import java.util.Optional;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.school.SchoolDashboard;

/**
 * Which school a page is about.
 *
 * @param sequence the last of its record that the page shows
 */
public record SchoolHead(SchoolId school, String name, Optional<TrustId> trust, long sequence) {
    /** As a dashboard names it. */
    public static SchoolHead of(SchoolDashboard dashboard) {
        return new SchoolHead(
                dashboard.school(),
                dashboard.name(),
                dashboard.trust(),
                dashboard.moment().sequence());
    }
}
