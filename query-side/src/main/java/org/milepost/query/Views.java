package org.milepost.query;

import java.util.List;
import org.milepost.query.decision.DecisionsView;
import org.milepost.query.phase.PhaseView;
import org.milepost.query.rap.RapView;
import org.milepost.query.school.IdentityView;

/** Every view that is kept as documents. */
public final class Views {
    /** In the order in which a school's documents are written. */
    public static final List<View<?>> ALL =
            List.of(new IdentityView(), new PhaseView(), new RapView(), new DecisionsView());

    private Views() {}
}
