package org.milepost.web.form;

import java.util.Optional;
import org.milepost.api.SchoolId;
import org.milepost.api.StreamId;
import org.milepost.api.TrustId;

/**
 * The school or trust that forms are about.
 *
 * @param sequence the last that its record held when the page was made
 */
record Subject(StreamId stream, String name, Optional<TrustId> trust, long sequence) {

    /** The address below which its forms are. */
    String path() {
        return switch (stream) {
            case SchoolId school -> "/schools/" + school.value();
            case TrustId id -> "/trusts/" + id.value();
        };
    }

    Optional<SchoolId> school() {
        return stream instanceof SchoolId school ? Optional.of(school) : Optional.empty();
    }
}
