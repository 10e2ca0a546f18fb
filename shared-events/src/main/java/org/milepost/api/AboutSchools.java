package org.milepost.api;

import java.util.Collection;

/** Something of the trust's that names schools: whoever may see some schools only learns of it if one of those is named. */
public interface AboutSchools {
    /** The schools it names; none, if it is about the trust as a whole. */
    Collection<SchoolId> schools();
}
