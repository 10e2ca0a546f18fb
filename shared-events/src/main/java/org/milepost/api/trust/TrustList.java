package org.milepost.api.trust;

import java.util.List;
import org.milepost.api.TrustId;

/** The trusts a reader may see. */
public record TrustList(List<Entry> trusts) {
    public TrustList {
        trusts = List.copyOf(trusts);
    }

    /** One trust. */
    public record Entry(TrustId trust, String name) {}
}
