package org.milepost.api.examples;

import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.REVIEW;
import static org.milepost.api.examples.Oakfield.SEP_7;

import java.util.List;
import org.milepost.api.grant.Grant;
import org.milepost.api.grant.GrantEvent;
import org.milepost.api.grant.GrantEvent.GrantStrategyPublished;

/** Oakfield publishes its Pupil Premium strategy. */
public final class GrantExamples {
    public static final GrantStrategyPublished PUBLISHED =
            new GrantStrategyPublished(OAKFIELD, FIRST, Grant.PUPIL_PREMIUM, TrustExamples.YEAR, REVIEW, SEP_7);

    /** One of each type. */
    public static final List<GrantEvent> ALL = List.of(PUBLISHED);

    private GrantExamples() {}
}
