package org.milepost.command;

import org.milepost.api.TrustId;
import org.milepost.api.trust.TrustRecord;

/** What decisions need to know of the trust. */
public interface TrustFacts {
    /** The trust's record up to its head; {@link TrustRecord#NONE} where there is no such trust. */
    TrustRecord of(TrustId trust);
}
